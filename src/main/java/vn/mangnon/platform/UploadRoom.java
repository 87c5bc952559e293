package vn.mangnon.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many bytes of files may be on their way at once. They lie on the disk while they come, in a container on a volume of
 * one gigabyte; whoever fills that ends the server for everybody.
 */
@Singleton
class UploadRoom {

    @ConfigMapping(prefix = "mangnon.uploads")
    interface Config {

        /** Of all uploads together; the largest one alone (512 MB) must find room. */
        @WithDefault("805306368")
        long bytesAtOnce();
    }

    private final long room;
    private final AtomicLong taken = new AtomicLong();

    UploadRoom(Config config) {
        room = config.bytesAtOnce();
    }

    /** @return whether there was room; who was let in leaves again */
    boolean enter(long bytes) {
        long before;
        do {
            before = taken.get();
            if (before + bytes > room) {
                return false;
            }
        } while (!taken.compareAndSet(before, before + bytes));
        return true;
    }

    void leave(long bytes) {
        taken.addAndGet(-bytes);
    }
}
