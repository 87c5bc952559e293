package vn.mangnon.platform;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import vn.mangnon.seals.Verdict;
import vn.mangnon.seals.Verification;

/**
 * The command {@code --verify-audit}: proves the whole audit trail, or names the first place that does not fit, without
 * starting the server. What it prints last, the digest of the latest seal, is what to write down elsewhere.
 */
final class VerifyAudit {

    static final String ARGUMENT = "--verify-audit";

    private static final int INTACT = 0;
    private static final int NOT_INTACT = 1;
    private static final int NOT_ASKED = 2;

    private VerifyAudit() {}

    static int ofConfigured(Config config, PrintStream out) {
        return of(config.getValue("quarkus.datasource.jdbc.url", String.class), Migrations.credentials(config), out);
    }

    static int ofEmbedded(Path directory, PrintStream out) throws IOException {
        if (!Files.exists(directory.resolve("postgresql"))) {
            out.printf("Không có cơ sở dữ liệu trong %1$s. / There is no database in %1$s.%n", directory);
            return NOT_ASKED;
        }
        try (var database = EmbeddedDatabase.start(directory)) {
            var credentials = new Properties();
            credentials.setProperty("user", database.username());
            credentials.setProperty("password", database.password());
            return of(database.jdbcUrl(), credentials, out);
        } catch (EmbeddedDatabase.Unavailable unavailable) {
            out.println(unavailable.getMessage());
            return NOT_ASKED;
        }
    }

    private static int of(String url, Properties credentials, PrintStream out) {
        try (var connection = DriverManager.getConnection(url, credentials)) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            var verdict = Verification.of(connection);
            tell(verdict, out);
            return verdict.intact() ? INTACT : NOT_INTACT;
        } catch (SQLException e) {
            out.printf("Không hỏi được cơ sở dữ liệu. / The database could not be asked: %s%n", e.getMessage());
            return NOT_ASKED;
        }
    }

    private static void tell(Verdict verdict, PrintStream out) {
        var fault = verdict.firstFault();
        if (fault != null) {
            out.println("NHẬT KÝ KHÔNG CÒN NGUYÊN VẸN / THE AUDIT TRAIL IS NOT INTACT");
            out.printf("fault:    %s%n", fault.kind());
            out.printf("seal:     %d%n", fault.seal());
            if (fault.entry() != null) {
                out.printf("entry:    %d%n", fault.entry());
            }
            if (fault.entryId() != null) {
                out.printf("entry id: %s%n", fault.entryId());
            }
            out.printf("before it all is intact: %d seals, %d entries%n", verdict.seals(), verdict.entries());
        } else {
            out.println("Nhật ký còn nguyên vẹn / the audit trail is intact");
            out.printf(
                    "%d seals, %d entries; %d entries not yet sealed%n",
                    verdict.seals(), verdict.entries(), verdict.unsealed());
        }
        out.printf("head:     seal %d, %s%n", verdict.seals(), verdict.head());
    }
}
