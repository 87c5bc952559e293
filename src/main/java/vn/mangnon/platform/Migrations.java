package vn.mangnon.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.changelog.ChangeSet;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
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
            // Liquibase would make its table to be able to say that it is empty, and this role has no right to.
            if (!hasEverBeenMigrated(connection)) {
                throw new Missing(missing("tất cả", "everything"));
            }
            var missing =
                    changeSetsMissingIn(connection, config.getValue("quarkus.liquibase.change-log", String.class));
            if (!missing.isEmpty()) {
                var first = missing.get(0).getId();
                throw new Missing(missing(
                        "%d bước, bắt đầu từ %s".formatted(missing.size(), first),
                        "%d change sets, beginning with %s".formatted(missing.size(), first)));
            }
        } catch (SQLException | LiquibaseException e) {
            throw new Missing("""
                    Không hỏi được cơ sở dữ liệu %1$s đã được nâng cấp hay chưa: %2$s
                    The database %1$s could not be asked whether it is migrated: %2$s""".formatted(url.replaceFirst("[?].*", ""), e.getMessage()));
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

    private static List<ChangeSet> changeSetsMissingIn(Connection connection, String changeLog)
            throws LiquibaseException {
        try (var liquibase = new Liquibase(
                changeLog,
                new ClassLoaderResourceAccessor(),
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection)))) {
            return liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression(), false).stream()
                    .filter(changeSet -> !changeSet.isAlwaysRun())
                    .toList();
        }
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
