package vn.mangnon.casedocuments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.kernel.Problem;
import vn.mangnon.vault.FileCipher;

/** What becomes of a content between the sender's line and the database. */
class SpoolTest {

    private static final UUID ID = UUID.randomUUID();

    private Set<Path> before;

    @BeforeEach
    void what_lies_about() throws IOException {
        before = uploads();
    }

    @AfterEach
    void nothing_is_left_behind() throws IOException {
        assertEquals(before, uploads());
    }

    private static Set<Path> uploads() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("mangnon-upload-"))
                    .collect(Collectors.toSet());
        }
    }

    private static byte[] pdf(int size) {
        var bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        var head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    private static byte[] stored(Spool spool, int most) {
        var out = new ByteArrayOutputStream();
        spool.pieces(most, (piece, position) -> out.writeBytes(piece));
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 16, 17, 65_536, 1_048_576, 3_500_001})
    void what_comes_out_is_what_went_in_and_what_lies_between_is_sealed(int size) throws Exception {
        var content = pdf(size);
        try (var spool = Spool.of(new ByteArrayInputStream(content), ID)) {
            assertEquals(ContentType.PDF, spool.type());
            assertEquals(size, spool.size());
            assertEquals(
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)),
                    spool.sha256Hex());
            var sealed = stored(spool, 1000);
            assertArrayEquals(sealed, stored(spool, 999_999));
            assertTrue(new String(sealed, StandardCharsets.ISO_8859_1).indexOf("%PDF-1.7") < 0);
            try (var clear = FileCipher.opening(new ByteArrayInputStream(sealed), spool.key(), ID)) {
                assertArrayEquals(content, clear.readAllBytes());
            }
        }
    }

    @Test
    void what_was_altered_shortened_or_carried_elsewhere_is_not_opened() {
        try (var spool = Spool.of(new ByteArrayInputStream(pdf(2_200_000)), ID)) {
            var sealed = stored(spool, 1 << 20);
            var altered = sealed.clone();
            altered[altered.length - 40] ^= 1;
            for (var wrong :
                    List.of(altered, Arrays.copyOf(sealed, sealed.length - 1), Arrays.copyOf(sealed, 1 << 20))) {
                assertThrows(IOException.class, () -> opened(wrong, spool.key(), ID));
            }
            assertThrows(IOException.class, () -> opened(sealed, spool.key(), UUID.randomUUID()));
            assertThrows(IOException.class, () -> opened(sealed, FileCipher.newKey(), ID));
        }
    }

    private static void opened(byte[] sealed, String key, UUID id) throws IOException {
        try (var clear = FileCipher.opening(new ByteArrayInputStream(sealed), key, id)) {
            clear.readAllBytes();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "89504E470D0A1A0A00000000, PNG",
        "FFD8FFE000104A4649460001, JPEG",
        "524946460000000057454250, WEBP",
        "524946460000000057415645, WAV",
        "000000186674797068656963, HEIC",
        "00000018667479704D344120, M4A",
        "0000001866747970 69736F6D, MP4",
        "49492A00080000000000, TIFF",
        "494433040000000000, MP3"
    })
    void a_type_is_known_by_its_bytes(String hex, ContentType type) {
        var head = HexFormat.of().parseHex(hex.replace(" ", ""));
        try (var spool = Spool.of(new ByteArrayInputStream(head), ID)) {
            assertEquals(type, spool.type());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*",
                "MZ\u0090\u0000 a program",
                "#!/bin/sh\nrm -rf /",
                "<html><script>alert(1)</script></html>",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "{\\rtf1 }",
                "x"
            })
    void anything_else_is_refused(String content) {
        refused(content.getBytes(StandardCharsets.ISO_8859_1), "DOCUMENT_TYPE_NOT_ALLOWED", 415);
    }

    @Test
    void nothing_is_refused_too() {
        refused(new byte[0], "DOCUMENT_EMPTY", 422);
    }

    private static void refused(byte[] content, String code, int status) {
        var problem = assertThrows(Problem.class, () -> Spool.of(new ByteArrayInputStream(content), ID));
        assertEquals(code, problem.code());
        assertEquals(status, problem.status());
    }

    @Test
    void of_archives_only_those_of_an_office_and_without_macros() throws IOException {
        try (var spool = Spool.of(archive("[Content_Types].xml", "word/document.xml"), ID)) {
            assertEquals(ContentType.DOCX, spool.type());
        }
        try (var spool = Spool.of(archive("[Content_Types].xml", "xl/workbook.xml"), ID)) {
            assertEquals(ContentType.XLSX, spool.type());
        }
        for (var parts : List.of(new String[] {"evil.exe"}, new String[] {"word/document.xml"}, new String[] {
            "[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"
        })) {
            var problem = assertThrows(Problem.class, () -> Spool.of(archive(parts), ID));
            assertEquals("DOCUMENT_TYPE_NOT_ALLOWED", problem.code());
        }
        refused(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, "DOCUMENT_TYPE_NOT_ALLOWED", 415);
    }

    /** A line that broke off, or a name of a part that is no text: no document of an office, and no fault of ours. */
    @Test
    void a_broken_archive_is_of_no_type() throws IOException {
        var whole = archive("[Content_Types].xml", "word/document.xml").readAllBytes();
        for (int length = 5; length < whole.length / 2; length++) {
            refused(Arrays.copyOf(whole, length), "DOCUMENT_TYPE_NOT_ALLOWED", 415);
        }
        whole[30] = (byte) 0xFF;
        refused(whole, "DOCUMENT_TYPE_NOT_ALLOWED", 415);
    }

    private static InputStream archive(String... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("nội dung".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    @Test
    void a_sender_that_breaks_off_leaves_nothing() {
        var broken = new SequenceInputStream(new ByteArrayInputStream(pdf(200_000)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        });
        assertEquals(
                "UPLOAD_BROKEN_OFF",
                assertThrows(Problem.class, () -> Spool.of(broken, ID)).code());
    }

    /** Twenty megabytes through a heap that never holds more of them than a segment and a buffer. */
    @Test
    void a_long_content_is_never_held_whole() {
        var largest = new int[1];
        try (var spool =
                Spool.of(new SequenceInputStream(new ByteArrayInputStream(pdf(16)), endless(20_000_000)), ID)) {
            spool.pieces(
                    CaseDocumentRepository.PIECE, (piece, position) -> largest[0] = Math.max(largest[0], piece.length));
            assertEquals(20_000_016, spool.size());
        }
        assertEquals(CaseDocumentRepository.PIECE, largest[0]);
    }

    private static InputStream endless(int size) {
        return new InputStream() {
            private int left = size;

            @Override
            public int read() {
                return left-- > 0 ? 7 : -1;
            }

            @Override
            public int read(byte[] to, int offset, int length) {
                assertTrue(length <= 1 << 20, "asked for " + length + " bytes at once");
                var count = Math.min(length, left);
                left -= count;
                return count > 0 || length == 0 ? count : -1;
            }
        };
    }
}
