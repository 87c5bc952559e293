package vn.mangnon.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToLongFunction;

/**
 * What a process has used so far, as Linux counts it in {@code /proc}: it does not depend on who else uses the machine,
 * and so survives a noisy one.
 */
final class ProcessorTime {

    /** {@code getconf CLK_TCK}: a hundred on every Linux. */
    private static final int MILLIS_PER_TICK = 10;

    private ProcessorTime() {}

    /** User and system time of a process with all its threads, those that have ended too; in milliseconds. */
    static long ofProcess(long pid) throws IOException {
        var fields = stat(pid);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_PER_TICK;
    }

    /**
     * The same of PostgreSQL: of its first process, of those that it has started and that still run (connections, writers,
     * workers), and, as the first process has it in its books, of those that have ended.
     */
    static long ofPostgres(long postmaster) throws IOException {
        var fields = stat(postmaster);
        var ended = (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * MILLIS_PER_TICK;
        var running = 0L;
        for (var child : ProcessHandle.of(postmaster).orElseThrow().children().toList()) {
            if (Files.exists(file(child.pid(), "stat"))) {
                running += ofProcess(child.pid());
            }
        }
        return ofProcess(postmaster) + ended + running;
    }

    /** A line of {@code /proc/<pid>/status} in megabytes: {@code VmRSS}, what is resident now, or {@code VmHWM}, the peak. */
    static long megabytes(long pid, String line) throws IOException {
        ToLongFunction<String> kilobytes = text -> Long.parseLong(text.replaceAll("[^0-9]", ""));
        return Files.readAllLines(file(pid, "status")).stream()
                        .filter(text -> text.startsWith(line + ":"))
                        .mapToLong(kilobytes)
                        .sum()
                / 1024;
    }

    /** The fields after the name in brackets, which may itself hold blanks: the state is the first. */
    private static String[] stat(long pid) throws IOException {
        var text = Files.readString(file(pid, "stat"));
        return text.substring(text.lastIndexOf(')') + 2).split(" ");
    }

    private static Path file(long pid, String name) {
        return Path.of("/proc", String.valueOf(pid), name);
    }
}
