package vn.mangnon.casedocuments;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Tells a document of Office from any other archive, by the names of its parts; one with macros is not taken. */
final class OfficeArchive {

    private static final int MOST_PARTS = 2_000;

    /** Unpacked; an archive that says more is a trap for whoever unpacks it. */
    private static final long MOST_BYTES = 300L << 20;

    private OfficeArchive() {}

    static Optional<ContentType> typeOf(InputStream archive) throws IOException {
        Set<String> parts = new HashSet<>();
        var left = MOST_BYTES;
        var buffer = new byte[64 << 10];
        try (var zip = new ZipInputStream(archive)) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                var name = part.getName().toLowerCase(Locale.ROOT);
                if (parts.size() >= MOST_PARTS || name.endsWith(".bin") && name.contains("vba")) {
                    return Optional.empty();
                }
                parts.add(name);
                for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    left -= read;
                    if (left < 0) {
                        return Optional.empty();
                    }
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            // The last is a name of a part that is no text.
            return Optional.empty();
        }
        if (!parts.contains("[content_types].xml")) {
            return Optional.empty();
        }
        if (parts.contains("word/document.xml")) {
            return Optional.of(ContentType.DOCX);
        }
        return parts.contains("xl/workbook.xml") ? Optional.of(ContentType.XLSX) : Optional.empty();
    }
}
