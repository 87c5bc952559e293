package vn.mangnon.casedocuments;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is taken, by how it begins. What can run something by being opened (scripts, macros, pages) is not among it. */
@Schema(
        name = "DocumentContentType",
        description =
                "`PDF`; pictures: `JPEG`, `PNG`, `WEBP`, `HEIC`, `TIFF`; sound: `MP3`, `WAV`, `M4A`; film: `MP4`; of an"
                        + " office and without macros: `DOCX`, `XLSX`.")
enum ContentType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic"),
    TIFF("image/tiff", "tif"),
    MP3("audio/mpeg", "mp3"),
    WAV("audio/wav", "wav"),
    M4A("audio/mp4", "m4a"),
    MP4("video/mp4", "mp4"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    /** As many bytes as it takes to tell them apart. */
    static final int HEAD = 16;

    private final String mediaType;
    private final String extension;

    ContentType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    /** Both packages of Office are ZIP archives; which one it is, and whether one at all, its entries say. */
    static boolean isArchive(byte[] head) {
        return begins(head, 0, 'P', 'K', 3, 4);
    }

    /** By its first bytes; empty for anything that is not taken, and for an archive. */
    static Optional<ContentType> of(byte[] head) {
        if (begins(head, 0, '%', 'P', 'D', 'F', '-')) {
            return Optional.of(PDF);
        }
        if (begins(head, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (begins(head, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of(PNG);
        }
        if (begins(head, 0, 'I', 'I', 42, 0) || begins(head, 0, 'M', 'M', 0, 42)) {
            return Optional.of(TIFF);
        }
        if (begins(head, 0, 'R', 'I', 'F', 'F')) {
            return begins(head, 8, 'W', 'E', 'B', 'P')
                    ? Optional.of(WEBP)
                    : Optional.of(WAV).filter(wav -> begins(head, 8, 'W', 'A', 'V', 'E'));
        }
        if (begins(head, 0, 'I', 'D', '3') || begins(head, 0, 0xFF, 0xFB) || begins(head, 0, 0xFF, 0xF3)) {
            return Optional.of(MP3);
        }
        if (begins(head, 4, 'f', 't', 'y', 'p') && head.length >= 12) {
            return ofBrand(new String(head, 8, 4, StandardCharsets.US_ASCII));
        }
        return Optional.empty();
    }

    private static Optional<ContentType> ofBrand(String brand) {
        return switch (brand) {
            case "heic", "heix", "mif1" -> Optional.of(HEIC);
            case "M4A " -> Optional.of(M4A);
            case "isom", "iso2", "mp41", "mp42", "avc1", "M4V ", "3gp4", "3gp5" -> Optional.of(MP4);
            default -> Optional.empty();
        };
    }

    private static boolean begins(byte[] head, int at, int... with) {
        return head.length >= at + with.length
                && IntStream.range(0, with.length).allMatch(i -> head[at + i] == (byte) with[i]);
    }
}
