package vn.mangnon.platform;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOverUploadsTest {

    @TempDir
    Path directory;

    @Test
    void what_a_killed_server_left_is_taken_away_and_what_is_in_use_is_not() throws Exception {
        var uploads = Files.createDirectory(directory.resolve("uploads"));
        var now = Instant.parse("2026-11-25T10:00:00Z");
        var left = file(uploads.resolve("0a1b"), now.minusSeconds(3_600));
        var inUse = file(uploads.resolve("2c3d"), now.minusSeconds(60));
        var copy = file(directory.resolve("mangnon-1.xlsx"), now.minusSeconds(3_600));
        var others = file(directory.resolve("thesis.xlsx"), now.minusSeconds(3_600));
        new LeftOverUploads(uploads.toString(), directory.toString(), Clock.fixed(now, ZoneOffset.UTC)).remove();
        assertFalse(Files.exists(left));
        assertFalse(Files.exists(copy));
        assertTrue(Files.exists(inUse));
        assertTrue(Files.exists(others));
    }

    private static Path file(Path path, Instant at) throws Exception {
        Files.writeString(path, "Nguyễn");
        Files.setLastModifiedTime(path, FileTime.from(at));
        return path;
    }
}
