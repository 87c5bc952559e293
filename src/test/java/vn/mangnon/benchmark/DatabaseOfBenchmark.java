package vn.mangnon.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * The PostgreSQL that the packaged application starts by itself, seen from outside.
 *
 * @param directory the application's data directory
 */
record DatabaseOfBenchmark(Path directory) {

    /** As src/docs/operating.md has it for a large register; PostgreSQL's own defaults are for any machine at all. */
    private static final List<String> LARGE =
            List.of("shared_buffers = '1GB'", "max_wal_size = '8GB'", "checkpoint_timeout = '15min'");

    /** As who owns it and sees everything. */
    Connection connect() throws IOException, SQLException {
        return DriverManager.getConnection(url(), "postgres", password());
    }

    String url() throws IOException {
        return "jdbc:postgresql://127.0.0.1:" + postmasterFile().get(3).strip() + "/postgres";
    }

    String password() throws IOException {
        return Files.readString(directory.resolve("postgresql.password")).strip();
    }

    /** The number of its first process. */
    long postmaster() throws IOException {
        return Long.parseLong(postmasterFile().get(0).strip());
    }

    /** For a million children, as whoever runs such a register sets it; holds from the next start. */
    void enlarge() throws IOException, SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var setting : LARGE) {
                statement.execute("alter system set " + setting);
            }
        }
    }

    /** It writes there which process it is and where it listens. */
    private List<String> postmasterFile() throws IOException {
        return Files.readAllLines(directory.resolve("postgresql/postmaster.pid"));
    }
}
