package vn.mangnon.platform;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.Liveness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is deployed, held to the code it deploys: every rendered document, strictly read. */
class ManifestsTest {

    private static final String APPLICATION = "mang-non";
    private static final String MIGRATION = "mang-non-migration";
    private static final KnownVariables VARIABLES = new KnownVariables();

    /** What the instructions have the reader create, by overlay: each secret with its keys. */
    private static final Map<String, Map<String, Set<String>>> SECRETS = Map.of(
            "small-office",
            Map.of(
                    "mang-non-owner", Set.of("username", "password"),
                    "mang-non-app", Set.of("username", "password"),
                    "mang-non-administrator", Set.of("username", "password"),
                    "mang-non-vault", Set.of("encryption.json", "index.json"),
                    "mang-non-audit", Set.of("key"),
                    "mang-non-postgresql", Set.of("password"),
                    "mang-non-signing", Set.of("private.pem", "public.pem"),
                    "mang-non-tls", Set.of("tls.crt", "tls.key")),
            "production",
            Map.of(
                    "mang-non-owner", Set.of("username", "password"),
                    "mang-non-app", Set.of("username", "password"),
                    "mang-non-administrator", Set.of("username", "password"),
                    "mang-non-vault", Set.of("encryption.json", "index.json"),
                    "mang-non-audit", Set.of("key"),
                    "mang-non-backup", Set.of("access-key-id", "secret-access-key"),
                    "mang-non-tls", Set.of("tls.crt", "tls.key")));

    /** Made by CloudNativePG for the cluster of that name. */
    private static final String DATABASE_AUTHORITY = "mang-non-database-ca";

    /** More than the JVM may need beside its heap: the measure that the whole process is held to is 350 MB. */
    private static final long RESIDENT_BYTES = 350L << 20;

    @ParameterizedTest
    @ValueSource(strings = {"small-office", "production"})
    void what_is_committed_is_what_the_overlay_renders_to(String overlay) throws Exception {
        var kubectl = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, "kubectl"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(kubectl.isPresent(), "without kubectl nobody can say");
        var output = Files.createTempFile(Path.of("target"), overlay, ".yaml");
        var process = new ProcessBuilder(kubectl.get().toString(), "kustomize", "k8s/overlays/" + overlay)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
        assertEquals(
                Files.readString(output),
                Files.readString(Manifests.rendered(overlay)),
                "render again: kubectl kustomize k8s/overlays/%1$s > k8s/rendered/%1$s.yaml".formatted(overlay));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            automountServiceAccountToken: false | automountServiceAcountToken: false
            failureThreshold: 90                | failureThreshhold: 90
            podSelector: {}                     | podSelectors: {}
            maxUnavailable: 1                   | maxUnavailble: 1
            postInitSQL:                        | postInitSql:
            retentionPolicy: 30d                | retention: 30d
            immediate: true                     | imediate: true
            periodSeconds: 2                    | periodSeconds: soon
            containerPort: 8080                 | containerPort: "8080"
            value: "false"                      | value: false
            kind: Ingress                       | kind: Ingres
            """)
    void a_slip_is_not_read_over(String right, String wrong) throws IOException {
        var rendered = Files.readString(Manifests.rendered("production"));
        assertTrue(rendered.contains(right), right);
        assertThrows(
                IOException.class, () -> Manifests.parse(rendered.replaceFirst(Pattern.quote(right), wrong)), wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"small-office", "production"})
    void everything_lies_in_one_namespace_that_enforces_the_restricted_profile(String overlay) {
        var manifests = Manifests.of(overlay);
        var namespace = manifests.only(Namespace.class).getMetadata();
        assertEquals("restricted", namespace.getLabels().get("pod-security.kubernetes.io/enforce"));
        for (var document : manifests.ofKubernetes()) {
            if (!(document instanceof Namespace)) {
                assertEquals(
                        namespace.getName(),
                        document.getMetadata().getNamespace(),
                        document.getMetadata().getName());
            }
        }
        manifests.pods().forEach((name, pod) -> assertAll(name, restrictions(pod)));
    }

    private static Stream<org.junit.jupiter.api.function.Executable> restrictions(PodTemplateSpec pod) {
        var spec = pod.getSpec();
        var security = spec.getSecurityContext();
        var checks = new ArrayList<org.junit.jupiter.api.function.Executable>(List.of(
                () -> assertEquals(true, security.getRunAsNonRoot()),
                () -> assertTrue(security.getRunAsUser() > 0),
                () -> assertEquals(
                        "RuntimeDefault", security.getSeccompProfile().getType()),
                () -> assertEquals(false, spec.getAutomountServiceAccountToken()),
                () -> assertEquals(false, spec.getEnableServiceLinks()),
                () -> assertEquals(List.of(), spec.getInitContainers()),
                () -> assertTrue(
                        spec.getHostNetwork() == null && spec.getHostPID() == null && spec.getHostIPC() == null),
                () -> assertTrue(spec.getVolumes().stream().allMatch(volume -> volume.getHostPath() == null))));
        for (var container : spec.getContainers()) {
            var own = container.getSecurityContext();
            checks.addAll(List.of(
                    () -> assertEquals(false, own.getAllowPrivilegeEscalation()),
                    () -> assertEquals(true, own.getReadOnlyRootFilesystem()),
                    () -> assertEquals(List.of("ALL"), own.getCapabilities().getDrop()),
                    () -> assertEquals(List.of(), own.getCapabilities().getAdd()),
                    () -> assertTrue(own.getPrivileged() == null && own.getRunAsUser() == null),
                    () -> assertTrue(container.getVolumeMounts().stream()
                            .anyMatch(mount -> mount.getMountPath().equals("/tmp"))),
                    () -> assertNotNull(container.getResources().getRequests().get("memory")),
                    () -> assertNotNull(container.getResources().getLimits().get("memory")),
                    () -> assertTrue(
                            container.getImage().matches(".+(:(?!latest$)[\\w.-]+|@sha256:[0-9a-f]{64})$"),
                            container.getImage())));
        }
        return checks.stream();
    }

    @ParameterizedTest
    @ValueSource(strings = {"small-office", "production"})
    void ports_and_probes_are_those_of_the_application(String overlay) {
        var manifests = Manifests.of(overlay);
        var container = application(manifests);
        var port = container.getPorts().get(0);
        assertEquals(1, container.getPorts().size());
        assertEquals(
                VARIABLES.valueOf("quarkus.http.port"), port.getContainerPort().toString());
        var health = VARIABLES.valueOf("quarkus.http.non-application-root-path") + "/"
                + VARIABLES.valueOf("quarkus.smallrye-health.root-path") + "/";
        health = health.startsWith("/") ? health : "/" + health;
        var started = container.getStartupProbe().getHttpGet();
        var live = container.getLivenessProbe().getHttpGet();
        var ready = container.getReadinessProbe().getHttpGet();
        assertEquals(health + VARIABLES.valueOf("quarkus.smallrye-health.startup-path"), started.getPath());
        assertEquals(health + VARIABLES.valueOf("quarkus.smallrye-health.liveness-path"), live.getPath());
        assertEquals(health + VARIABLES.valueOf("quarkus.smallrye-health.readiness-path"), ready.getPath());
        for (var probe : List.of(started, live, ready)) {
            assertEquals(port.getName(), probe.getPort().getStrVal());
        }
        for (var service : manifests.all(Service.class)) {
            var pod = podsBehind(manifests, service.getSpec().getSelector());
            assertEquals(1, pod.size(), service.getMetadata().getName());
            var names = pod.get(0).getSpec().getContainers().stream()
                    .flatMap(it -> it.getPorts().stream())
                    .map(it -> it.getName())
                    .toList();
            service.getSpec()
                    .getPorts()
                    .forEach(it -> assertTrue(names.contains(it.getTargetPort().getStrVal()), it.toString()));
        }
        // A job has ended well or not: nobody asks it.
        assertEquals(
                List.of(),
                manifests.only(Job.class).getSpec().getTemplate().getSpec().getContainers().stream()
                        .flatMap(it -> it.getPorts().stream())
                        .toList());
    }

    /** The database's own check is one of readiness; a liveness check of ours would have to be looked at first. */
    @Test
    void liveness_asks_nothing_of_ours() {
        var checks = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.mangnon").stream()
                        .filter(type -> type.isAnnotatedWith(Liveness.class))
                        .toList();
        assertEquals(List.of(), checks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"small-office", "production"})
    void every_variable_is_one_that_somebody_reads(String overlay) throws IOException {
        var manifests = Manifests.of(overlay);
        for (var name : List.of(APPLICATION, MIGRATION)) {
            environment(manifests, name)
                    .keySet()
                    .forEach(variable -> assertEquals(
                            java.util.Optional.empty(), VARIABLES.faultOf(variable), name + " in " + overlay));
        }
        // PostgreSQL's image documents its own; ours are read by the script that makes the roles.
        var script = Files.readString(Path.of("k8s/overlays/small-office/roles.sql"));
        for (var database : manifests.all(StatefulSet.class)) {
            for (var variable : database.getSpec()
                    .getTemplate()
                    .getSpec()
                    .getContainers()
                    .get(0)
                    .getEnv()) {
                assertTrue(
                        Set.of("POSTGRES_PASSWORD", "POSTGRES_INITDB_ARGS").contains(variable.getName())
                                || script.contains(" " + variable.getName() + "\n"),
                        variable.getName());
            }
        }
    }

    @Test
    void a_variable_that_nobody_reads_or_that_comes_too_late_is_told() {
        assertTrue(VARIABLES.faultOf("QUARKUS_LIQUIBASE_MIGRATE_ON_START").isPresent());
        assertTrue(VARIABLES.faultOf("MANGNON_REPORTING_DUE_SOON").isPresent());
        assertTrue(VARIABLES.faultOf("QUARKUS_DATASOURCE_DB_KIND").isPresent(), "decided when it is built");
        assertTrue(VARIABLES.faultOf("MANGNON_REPORTING_DUE_SOON_DAYS").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"small-office", "production"})
    void the_owner_migrates_and_the_application_never_does(String overlay) {
        var manifests = Manifests.of(overlay);
        var application = environment(manifests, APPLICATION);
        assertEquals("false", application.get("QUARKUS_LIQUIBASE_MIGRATE_AT_START"));
        assertEquals("secret mang-non-app/username", application.get("QUARKUS_DATASOURCE_USERNAME"));
        assertEquals("secret mang-non-app/password", application.get("QUARKUS_DATASOURCE_PASSWORD"));
        assertFalse(application.containsKey("QUARKUS_INIT_AND_EXIT"));
        var migration = environment(manifests, MIGRATION);
        assertEquals("true", migration.get("QUARKUS_LIQUIBASE_MIGRATE_AT_START"));
        assertEquals("true", migration.get("QUARKUS_INIT_AND_EXIT"));
        assertEquals("secret mang-non-owner/username", migration.get("QUARKUS_DATASOURCE_USERNAME"));
        assertEquals("secret mang-non-owner/password", migration.get("QUARKUS_DATASOURCE_PASSWORD"));
        assertEquals(application.get("QUARKUS_DATASOURCE_JDBC_URL"), migration.get("QUARKUS_DATASOURCE_JDBC_URL"));
        assertEquals(
                application(manifests).getImage(),
                manifests.pods().get(MIGRATION).getSpec().getContainers().get(0).getImage());
        // The demonstration is for trial on one's own machine.
        assertFalse(application.keySet().stream().anyMatch(it -> it.startsWith("MANGNON_DEMO")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"small-office", "production"})
    void every_secret_is_one_the_readme_has_created_and_none_has_a_value_here(String overlay) throws IOException {
        var rendered = Files.readString(Manifests.rendered(overlay));
        assertFalse(rendered.contains("kind: Secret\n"));
        var manifests = Manifests.of(overlay);
        assertEquals(List.of(), manifests.all(Secret.class));
        var found = new TreeMap<String, Set<String>>();
        var signing = "mang-non-signing";
        for (var pod : manifests.pods().values()) {
            for (var variable : pod.getSpec().getContainers().get(0).getEnv()) {
                var reference = variable.getValueFrom() == null
                        ? null
                        : variable.getValueFrom().getSecretKeyRef();
                if (reference != null) {
                    found.computeIfAbsent(reference.getName(), it -> new TreeSet<>())
                            .add(reference.getKey());
                }
            }
            for (var volume : pod.getSpec().getVolumes()) {
                if (volume.getSecret() == null) {
                    continue;
                }
                var secret = volume.getSecret().getSecretName();
                if (secret.equals(DATABASE_AUTHORITY)) {
                    assertEquals(
                            List.of("ca.crt"),
                            volume.getSecret().getItems().stream()
                                    .map(it -> it.getKey())
                                    .toList());
                    assertEquals(
                            "mang-non-database",
                            manifests
                                    .only(CloudNativePg.Cluster.class)
                                    .metadata()
                                    .name());
                } else if (secret.equals("mang-non-vault")) {
                    assertEquals(
                            "/etc/mang-non/vault",
                            environment(manifests, APPLICATION).get("MANGNON_VAULT_KEYS"));
                    volume.getSecret().getItems().forEach(item -> {
                        assertEquals(item.getKey(), item.getPath(), "the name that is read");
                        found.computeIfAbsent(secret, it -> new TreeSet<>()).add(item.getKey());
                    });
                } else {
                    assertEquals(signing, secret);
                    found.put(secret, filesUnder(environment(manifests, APPLICATION), "/etc/mang-non/signing/"));
                }
            }
        }
        manifests
                .only(Ingress.class)
                .getSpec()
                .getTls()
                .forEach(tls -> found.put(tls.getSecretName(), Set.of("tls.crt", "tls.key")));
        for (var cluster : manifests.all(CloudNativePg.Cluster.class)) {
            var basicAuth = Set.of("username", "password");
            found.put(cluster.spec().bootstrap().initdb().secret().name(), basicAuth);
            cluster.spec()
                    .managed()
                    .roles()
                    .forEach(role -> found.put(role.passwordSecret().name(), basicAuth));
        }
        for (var store : manifests.all(CloudNativePg.ObjectStore.class)) {
            var credentials = store.spec().configuration().s3Credentials();
            assertEquals(
                    credentials.accessKeyId().name(),
                    credentials.secretAccessKey().name());
            found.put(
                    credentials.accessKeyId().name(),
                    Set.of(
                            credentials.accessKeyId().key(),
                            credentials.secretAccessKey().key()));
        }
        assertEquals(SECRETS.get(overlay), found);
        var instructions = Files.readString(Path.of("src/docs/operating.md"));
        var overlayText = Files.readString(Path.of("k8s/overlays", overlay, "kustomization.yaml"));
        for (var secret : found.keySet()) {
            assertTrue(overlayText.contains(secret), secret + " in the overlay's own list");
            assertTrue(
                    instructions.contains(secret) || instructions.contains("mang-non-$role"),
                    secret + " in the instructions");
        }
    }

    private static Set<String> filesUnder(Map<String, String> environment, String directory) {
        var files = new TreeSet<String>();
        environment.values().stream()
                .filter(value -> value.startsWith("file:" + directory))
                .forEach(value -> files.add(value.substring(("file:" + directory).length())));
        return files;
    }

    @ParameterizedTest
    @ValueSource(strings = {"small-office", "production"})
    void every_selector_finds_the_pods_it_means(String overlay) {
        var manifests = Manifests.of(overlay);
        manifests
                .all(Deployment.class)
                .forEach(it ->
                        assertSelects(it.getSpec().getSelector(), it.getSpec().getTemplate()));
        manifests
                .all(StatefulSet.class)
                .forEach(it ->
                        assertSelects(it.getSpec().getSelector(), it.getSpec().getTemplate()));
        var application = manifests.pods().get(APPLICATION);
        manifests
                .all(PodDisruptionBudget.class)
                .forEach(it -> assertSelects(it.getSpec().getSelector(), application));
        application
                .getSpec()
                .getTopologySpreadConstraints()
                .forEach(it -> assertSelects(it.getLabelSelector(), application));
        for (var policy : manifests.all(NetworkPolicy.class)) {
            var spec = policy.getSpec();
            var name = policy.getMetadata().getName();
            assertFalse(selected(manifests, spec.getPodSelector()).isEmpty(), name);
            peers(spec)
                    .filter(peer -> peer.getNamespaceSelector() == null && peer.getPodSelector() != null)
                    .forEach(peer -> assertFalse(
                            selected(manifests, peer.getPodSelector()).isEmpty(), name));
        }
    }

    /** Who may speak to whom, as the overlay's policies add up. */
    @ParameterizedTest
    @ValueSource(strings = {"small-office", "production"})
    void the_network_lets_through_only_what_is_meant(String overlay) {
        var manifests = Manifests.of(overlay);
        var everybody = policies(manifests, "default-deny").getSpec();
        assertEquals(new LabelSelector(), everybody.getPodSelector());
        assertEquals(List.of("Ingress", "Egress"), everybody.getPolicyTypes());
        assertTrue(everybody.getIngress().isEmpty() && everybody.getEgress().isEmpty());

        var application = manifests.pods().get(APPLICATION);
        var toApplication = policiesOf(manifests, application).stream()
                .flatMap(it -> it.getSpec().getIngress().stream())
                .toList();
        for (var rule : toApplication) {
            rule.getPorts().forEach(port -> assertEquals("http", port.getPort().getStrVal()));
            assertEquals(1, rule.getPorts().size());
            rule.getFrom().forEach(peer -> assertNotNull(peer.getNamespaceSelector()));
        }
        assertEquals(
                overlay.equals("production") ? Set.of("ingress-nginx", "monitoring") : Set.of("kube-system"),
                new TreeSet<>(toApplication.stream()
                        .flatMap(rule -> rule.getFrom().stream())
                        .map(peer ->
                                peer.getNamespaceSelector().getMatchLabels().get("kubernetes.io/metadata.name"))
                        .toList()));

        var migration = manifests.pods().get(MIGRATION);
        assertEquals(Set.of("default-deny", "names", "to-database"), names(policiesOf(manifests, migration)));
        var fromDatabasesSide =
                policies(manifests, "database").getSpec().getIngress().get(0);
        assertEquals(5432, fromDatabasesSide.getPorts().get(0).getPort().getIntVal());
        assertEquals(
                Set.of(application, migration),
                Set.copyOf(
                        selected(manifests, fromDatabasesSide.getFrom().get(0).getPodSelector())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"small-office", "production"})
    void the_ingress_routes_neither_health_nor_metrics_and_has_tls(String overlay) {
        var ingress = Manifests.of(overlay).only(Ingress.class).getSpec();
        assertEquals(1, ingress.getRules().size());
        assertEquals(
                List.of(ingress.getRules().get(0).getHost()),
                ingress.getTls().get(0).getHosts());
        var paths = ingress.getRules().get(0).getHttp().getPaths();
        assertEquals(
                Set.of("/api", "/problems", "/q/openapi", "/q/swagger-ui"),
                new TreeSet<>(paths.stream().map(path -> path.getPath()).toList()));
        assertTrue(VARIABLES.valueOf("quarkus.rest.path").startsWith("/api/"));
        var services = Manifests.of(overlay).all(Service.class);
        for (var path : paths) {
            var backend = path.getBackend().getService();
            assertTrue(services.stream()
                    .filter(service -> service.getMetadata().getName().equals(backend.getName()))
                    .flatMap(service -> service.getSpec().getPorts().stream())
                    .anyMatch(port -> port.getName().equals(backend.getPort().getName())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"small-office", "production"})
    void the_end_is_given_time_and_the_memory_has_room(String overlay) {
        var manifests = Manifests.of(overlay);
        var pod = manifests.pods().get(APPLICATION).getSpec();
        var pause =
                application(manifests).getLifecycle().getPreStop().getSleep().getSeconds();
        var shutdown = Duration.parse("PT" + VARIABLES.valueOf("quarkus.shutdown.timeout"));
        assertTrue(pod.getTerminationGracePeriodSeconds() > pause + shutdown.toSeconds());
        for (var name : List.of(APPLICATION, MIGRATION)) {
            var heap = Pattern.compile("-Xmx(\\d+)m")
                    .matcher(environment(manifests, name).get("JDK_JAVA_OPTIONS"));
            assertTrue(heap.find(), "the heap has a limit of its own");
            var limit = Quantity.getAmountInBytes(manifests
                            .pods()
                            .get(name)
                            .getSpec()
                            .getContainers()
                            .get(0)
                            .getResources()
                            .getLimits()
                            .get("memory"))
                    .longValueExact();
            assertTrue(limit > Long.parseLong(heap.group(1)) << 20);
            assertTrue(limit > RESIDENT_BYTES, name + ": " + limit);
        }
    }

    /** As measured, or the measure says nothing of what is deployed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "k8s/overlays/small-office/kustomization.yaml",
                "k8s/overlays/production/kustomization.yaml",
                "src/main/docker/Containerfile",
                "pom.xml",
                "src/docs/operating.md"
            })
    void the_virtual_machine_has_the_same_options_everywhere(String file) throws IOException {
        var text = Files.readString(Path.of(file));
        assertTrue(text.contains(PackagedApplication.optionsOfProduction()), "the options of the virtual machine");
        PackagedApplication.allocatorOfProduction()
                .keySet()
                .forEach(variable -> assertTrue(text.contains(variable), variable));
    }

    @Test
    void production_has_replicas_apart_and_a_database_of_three_that_is_backed_up() {
        var manifests = Manifests.of("production");
        var deployment = manifests.only(Deployment.class).getSpec();
        assertTrue(deployment.getReplicas() >= 2);
        assertEquals(
                0,
                deployment.getStrategy().getRollingUpdate().getMaxUnavailable().getIntVal());
        assertEquals(
                1,
                manifests
                        .only(PodDisruptionBudget.class)
                        .getSpec()
                        .getMaxUnavailable()
                        .getIntVal());
        assertEquals(
                Set.of("kubernetes.io/hostname", "topology.kubernetes.io/zone"),
                new TreeSet<>(deployment.getTemplate().getSpec().getTopologySpreadConstraints().stream()
                        .map(it -> it.getTopologyKey())
                        .toList()));
        var cluster = manifests.only(CloudNativePg.Cluster.class);
        assertEquals(3, cluster.spec().instances());
        var name = cluster.metadata().name();
        var initdb = cluster.spec().bootstrap().initdb();
        var url = environment(manifests, APPLICATION).get("QUARKUS_DATASOURCE_JDBC_URL");
        assertTrue(
                url.startsWith("jdbc:postgresql://" + name + "-rw:5432/" + initdb.database() + "?sslmode=verify-full"));
        assertNotEquals(initdb.owner(), cluster.spec().managed().roles().get(0).name());
        assertEquals(List.of("create role mangnon_app"), initdb.postInitSQL());
        assertFalse(cluster.spec().managed().roles().get(0).superuser());
        assertFalse(cluster.spec().managed().roles().get(0).bypassrls());
        var plugin = cluster.spec().plugins().get(0);
        assertEquals(
                manifests.only(CloudNativePg.ObjectStore.class).metadata().name(),
                plugin.parameters().get("barmanObjectName"));
        var backup = manifests.only(CloudNativePg.ScheduledBackup.class).spec();
        assertEquals(name, backup.cluster().name());
        assertEquals(plugin.name(), backup.pluginConfiguration().name());
        assertEquals("plugin", backup.method());
        assertEquals(6, backup.schedule().split(" ").length, "with seconds");
    }

    @Test
    void a_small_office_has_one_replica_and_a_database_on_a_volume() {
        var manifests = Manifests.of("small-office");
        assertEquals(1, manifests.only(Deployment.class).getSpec().getReplicas());
        var database = manifests.only(StatefulSet.class);
        var spec = database.getSpec();
        assertEquals(1, spec.getReplicas());
        var claim = spec.getVolumeClaimTemplates().get(0).getMetadata().getName();
        assertTrue(spec.getTemplate().getSpec().getContainers().get(0).getVolumeMounts().stream()
                .anyMatch(it -> it.getName().equals(claim) && it.getMountPath().equals("/var/lib/postgresql")));
        var image = spec.getTemplate().getSpec().getContainers().get(0).getImage();
        assertTrue(image.matches("docker.io/library/postgres:18\\..+"), image);
        assertEquals(
                "jdbc:postgresql://" + spec.getServiceName() + ":5432/mangnon",
                environment(manifests, APPLICATION).get("QUARKUS_DATASOURCE_JDBC_URL"));
        assertTrue(manifests.all(Service.class).stream()
                .anyMatch(it -> it.getMetadata().getName().equals(spec.getServiceName())));
    }

    private static Container application(Manifests manifests) {
        return manifests.pods().get(APPLICATION).getSpec().getContainers().get(0);
    }

    /** Name and value of what a pod's container starts with; a secret's value is its name and key. */
    static Map<String, String> environment(Manifests manifests, String pod) {
        var container = manifests.pods().get(pod).getSpec().getContainers().get(0);
        var environment = new HashMap<String, String>();
        for (var source : container.getEnvFrom()) {
            var configMap = source.getConfigMapRef().getName();
            environment.putAll(manifests.all(ConfigMap.class).stream()
                    .filter(it -> it.getMetadata().getName().equals(configMap))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(configMap + " is not rendered"))
                    .getData());
        }
        for (EnvVar variable : container.getEnv()) {
            var secret = variable.getValueFrom() == null
                    ? null
                    : variable.getValueFrom().getSecretKeyRef();
            environment.put(
                    variable.getName(),
                    secret == null ? variable.getValue() : "secret " + secret.getName() + "/" + secret.getKey());
        }
        return environment;
    }

    private static void assertSelects(LabelSelector selector, PodTemplateSpec pod) {
        assertFalse(selector.getMatchLabels().isEmpty());
        assertTrue(matches(selector, pod.getMetadata().getLabels()), selector.toString());
    }

    private static boolean matches(LabelSelector selector, Map<String, String> labels) {
        return labels.entrySet().containsAll(selector.getMatchLabels().entrySet())
                && selector.getMatchExpressions().stream()
                        .allMatch(it ->
                                it.getOperator().equals("In") && it.getValues().contains(labels.get(it.getKey())));
    }

    /** The pods of ours that a selector means; CloudNativePG's carry the name of their cluster. */
    private static List<Object> selected(Manifests manifests, LabelSelector selector) {
        var found = new ArrayList<Object>();
        manifests.pods().values().stream()
                .filter(pod -> matches(selector, pod.getMetadata().getLabels()))
                .forEach(found::add);
        manifests.all(CloudNativePg.Cluster.class).stream()
                .filter(cluster -> matches(
                        selector, Map.of("cnpg.io/cluster", cluster.metadata().name())))
                .forEach(found::add);
        return found;
    }

    private static List<PodTemplateSpec> podsBehind(Manifests manifests, Map<String, String> labels) {
        return manifests.pods().values().stream()
                .filter(pod -> pod.getMetadata().getLabels().entrySet().containsAll(labels.entrySet()))
                .toList();
    }

    private static NetworkPolicy policies(Manifests manifests, String name) {
        return manifests.all(NetworkPolicy.class).stream()
                .filter(it -> it.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<NetworkPolicy> policiesOf(Manifests manifests, PodTemplateSpec pod) {
        return manifests.all(NetworkPolicy.class).stream()
                .filter(it ->
                        matches(it.getSpec().getPodSelector(), pod.getMetadata().getLabels()))
                .toList();
    }

    private static Set<String> names(List<NetworkPolicy> policies) {
        return new TreeSet<>(
                policies.stream().map(it -> it.getMetadata().getName()).toList());
    }

    private static Stream<NetworkPolicyPeer> peers(
            io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec policy) {
        return Stream.concat(
                policy.getIngress().stream().flatMap(rule -> rule.getFrom().stream()),
                policy.getEgress().stream().flatMap(rule -> rule.getTo().stream()));
    }
}
