package vn.mangnon.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Where an embedded database lies, held by one server at a time however the last one ended. */
final class DataDirectory implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(DataDirectory.class);

    /** How long a server left behind may take to write down what it has. */
    private static final Duration ORPHAN_SHUTDOWN = Duration.ofSeconds(30);

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Takes it for this process; a PostgreSQL of an earlier start has ended when this returns.
     *
     * @param root made if it is not there
     * @throws EmbeddedDatabase.Unavailable when another server has it
     */
    static DataDirectory take(Path root) throws IOException {
        Files.createDirectories(root);
        var taken = new DataDirectory(root, lock(root));
        stopOrphan(taken.postgresql());
        return taken;
    }

    Path resolve(String name) {
        return root.resolve(name);
    }

    /** The database's own files. */
    Path postgresql() {
        return resolve("postgresql");
    }

    /** Made once, and readable by whoever may read the data. */
    String ownerPassword() throws IOException {
        return PrivateFiles.secret(resolve("postgresql.password"));
    }

    /** Which files these are: a copy has the same content, but was made at another time. */
    String identity() throws IOException {
        var first = postgresql().resolve("PG_VERSION");
        // PostgreSQL writes this one once. Where there is no such view (Windows), a copy is known by its creation.
        var views = first.getFileSystem().supportedFileAttributeViews();
        return views.contains("unix")
                ? Files.getAttribute(first, "unix:ino") + "." + millis(first, "unix:ctime")
                : millis(first, "creationTime");
    }

    private static String millis(Path file, String attribute) throws IOException {
        return String.valueOf(((FileTime) Files.getAttribute(file, attribute)).toMillis());
    }

    /** Held as long as the process lives, however it ends. */
    private static FileChannel lock(Path directory) throws IOException {
        var channel =
                FileChannel.open(directory.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException held) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new EmbeddedDatabase.Unavailable("""
                    Thư mục dữ liệu %1$s đang được một máy chủ Măng Non khác sử dụng. Hãy dừng máy chủ đó, hoặc đặt \
                    MANGNON_DATA_DIR sang thư mục khác.
                    Another Măng Non is running on the data directory %1$s. Stop it, or set MANGNON_DATA_DIR to \
                    another directory.""".formatted(directory));
        }
        return channel;
    }

    /** After a kill of the application its PostgreSQL may still run; the lock says that nobody else needs it. */
    private static void stopOrphan(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        var orphan = ProcessHandle.of(pid).filter(DataDirectory::isPostgres);
        if (orphan.isEmpty()) {
            return;
        }
        LOG.infof("a PostgreSQL of an earlier start still runs (process %d): stopping it", pid);
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(ORPHAN_SHUTDOWN.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException tooLong) {
            // Its write-ahead log holds everything it has acknowledged.
            orphan.get().destroyForcibly();
            orphan.get().onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A process id is given again: only a PostgreSQL is one of ours. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.contains("postgres"))
                .isPresent();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
