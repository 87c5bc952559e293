package vn.mangnon.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The environment variables that mean something to the application, each from the one place that says so: what Quarkus
 * documents in its own archives (and whether it still listens when it runs), our configuration types, and the keys that
 * {@code application.properties} sets for libraries that document nothing machines can read (SmallRye JWT).
 */
final class KnownVariables {

    /** Read by the launcher of every JDK since 9, and by the C library that it allocates with. */
    private static final Set<String> OF_THE_VIRTUAL_MACHINE = Set.of("JDK_JAVA_OPTIONS", "MALLOC_ARENA_MAX");

    /** Documented in an archive that only the build reads; SeparateRolesIT asks the paths that come of them. */
    private static final Map<String, String> DEFAULTS_OF_THE_BUILD = Map.of(
            "quarkus.smallrye-health.root-path", "health",
            "quarkus.smallrye-health.startup-path", "started",
            "quarkus.smallrye-health.liveness-path", "live",
            "quarkus.smallrye-health.readiness-path", "ready");

    private static final String CONFIG_MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";

    private final Properties application = new Properties();
    private final Map<String, String> phasesOfQuarkus = new HashMap<>();
    private final Map<String, String> defaultsOfQuarkus = new HashMap<>();
    private final Set<String> ofOurTypes = new HashSet<>();

    KnownVariables() {
        try (var properties = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            application.load(properties);
            var models = Thread.currentThread().getContextClassLoader().getResources(CONFIG_MODEL);
            while (models.hasMoreElements()) {
                try (InputStream model = models.nextElement().openStream()) {
                    readQuarkus(new ObjectMapper().readTree(model));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.mangnon").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(type -> type.reflect())
                        .forEach(type -> ofOurTypes.addAll(ConfigMappings.getProperties(new ConfigMappings.ConfigClass(
                                        type,
                                        type.getAnnotation(ConfigMapping.class).prefix()))
                                .keySet()));
    }

    private void readQuarkus(JsonNode node) {
        var path = node.path("path");
        if (path.has("environmentVariable")) {
            phasesOfQuarkus.put(path.get("property").asText(), node.get("phase").asText());
            if (node.has("defaultValue")) {
                defaultsOfQuarkus.put(
                        path.get("property").asText(), node.get("defaultValue").asText());
            }
        }
        node.forEach(this::readQuarkus);
    }

    /** What is wrong with setting the variable when the application starts; empty if nothing is. */
    Optional<String> faultOf(String variable) {
        if (OF_THE_VIRTUAL_MACHINE.contains(variable)) {
            return Optional.empty();
        }
        var phase = phasesOfQuarkus.entrySet().stream()
                .filter(entry -> variable(entry.getKey()).equals(variable))
                .map(Map.Entry::getValue)
                .findFirst();
        if (phase.isPresent()) {
            return phase.filter(it -> !it.equals("RUN_TIME"))
                    .map(it -> variable + " is decided when the application is built (" + it + ")");
        }
        var ours = ofOurTypes.stream().anyMatch(property -> variable(property).equals(variable));
        var set = application.stringPropertyNames().stream()
                .anyMatch(property -> variable(property).equals(variable));
        return ours || set ? Optional.empty() : Optional.of(variable + " is read by nobody");
    }

    /** The name that MicroProfile Config looks for in the environment. */
    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** What the application runs with if nobody says otherwise. */
    String valueOf(String property) {
        var documented = defaultsOfQuarkus.getOrDefault(property, DEFAULTS_OF_THE_BUILD.get(property));
        var value = application.getProperty(property, documented);
        if (value == null) {
            throw new IllegalArgumentException(property + " is neither set nor documented");
        }
        return value;
    }
}
