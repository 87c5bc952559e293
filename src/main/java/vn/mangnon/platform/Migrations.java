package vn.mangnon.platform;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * Asks, before a start that is not to migrate by itself, whether somebody has: a replica that is newer than its database
 * would fail here and there, at the requests that need what is missing. A database newer than the replica is fine, for
 * that is what the old replicas see while new ones are rolled out.
 */
final class Migrations {

    /** The start cannot go on; the message is for the person who deployed it. */
    static final class Missing extends RuntimeException {
        Missing(String message) {
            super(message);
        }
    }

    private static final String CHANGE_LOG = "db/changelog";

    private static final Pattern IN_SQL = Pattern.compile("(?m)^--changeset (?<author>[^\\s:]+):(?<id>\\S+)");
    private static final Pattern IN_YAML = Pattern.compile("changeSet:\\s+id: (?<id>\\S+)\\s+author: (?<author>\\S+)");

    private Migrations() {}

    /** Whether this start leaves the migrations to another one, for lack of the owner's role. */
    static boolean areElsewhere(Config config) {
        return !config.getOptionalValue("quarkus.liquibase.migrate-at-start", Boolean.class)
                .orElse(false);
    }

    /**
     * @throws Missing when the database cannot be asked, or lacks a change set of this build
     */
    static void requireDone(Config config) {
        var url = config.getValue("quarkus.datasource.jdbc.url", String.class);
        try (var connection = DriverManager.getConnection(url, credentials(config))) {
            if (!hasEverBeenMigrated(connection)) {
                throw new Missing(missing("tất cả", "everything"));
            }
            var missing = missingIn(connection);
            if (!missing.isEmpty()) {
                var first = missing.get(0).substring(missing.get(0).indexOf(':') + 1);
                throw new Missing(missing(
                        "%d bước, bắt đầu từ %s".formatted(missing.size(), first),
                        "%d change sets, beginning with %s".formatted(missing.size(), first)));
            }
        } catch (SQLException e) {
            throw new Missing("""
                    Không hỏi được cơ sở dữ liệu %1$s đã được nâng cấp hay chưa: %2$s
                    The database %1$s could not be asked whether it is migrated: %2$s""".formatted(url.replaceFirst("[?].*", ""), e.getMessage()));
        }
    }

    /** Whether the embedded database has every change set of this build: then Liquibase need not be there at all. */
    static boolean areDone(EmbeddedDatabase database) throws SQLException {
        try (var connection =
                DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword())) {
            return hasEverBeenMigrated(connection) && missingIn(connection).isEmpty();
        }
    }

    static Properties credentials(Config config) {
        var credentials = new Properties();
        config.getOptionalValue("quarkus.datasource.username", String.class)
                .ifPresent(username -> credentials.setProperty("user", username));
        config.getOptionalValue("quarkus.datasource.password", String.class)
                .ifPresent(password -> credentials.setProperty("password", password));
        return credentials;
    }

    private static boolean hasEverBeenMigrated(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select to_regclass('databasechangelog') is not null")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private static List<String> missingIn(Connection connection) throws SQLException {
        var done = new HashSet<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select author || ':' || id from databasechangelog")) {
            while (rows.next()) {
                done.add(rows.getString(1));
            }
        }
        return ofThisBuild().stream()
                .filter(changeSet -> !done.contains(changeSet))
                .toList();
    }

    /**
     * Author and id of each change set, in the order in which they run. Read from the files and not by Liquibase, whose
     * seven hundred classes would stay in the memory of a server that never needs them again.
     */
    static List<String> ofThisBuild() {
        try {
            var home = Path.of(Migrations.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(home)) {
                return changeSetsBelow(home.resolve(CHANGE_LOG));
            }
            try (var archive = FileSystems.newFileSystem(home)) {
                return changeSetsBelow(archive.getPath(CHANGE_LOG));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> changeSetsBelow(Path directory) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.list(directory)) {
            for (var file : files.sorted().toList()) {
                var pattern = file.toString().endsWith(".sql") ? IN_SQL : IN_YAML;
                var changeSets = pattern.matcher(Files.readString(file));
                while (changeSets.find()) {
                    found.add(changeSets.group("author") + ":" + changeSets.group("id"));
                }
            }
        }
        return found;
    }

    private static String missing(String inVietnamese, String inEnglish) {
        return """
                Cơ sở dữ liệu chưa được nâng cấp, còn thiếu: %s. Hãy chạy bước nâng cấp bằng vai trò sở hữu, rồi khởi \
                động lại.
                The database is not migrated and lacks %s. Run the migration (QUARKUS_INIT_AND_EXIT=true, \
                QUARKUS_LIQUIBASE_MIGRATE_AT_START=true, with the role of the owner) and start again.\
                """.formatted(inVietnamese, inEnglish);
    }
}
