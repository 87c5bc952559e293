package vn.mangnon.tables;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {

    private static final TableColumn NAME = TableColumn.of("fullName", "Họ và tên", "Full name", 25, "Tên trẻ");
    private static final TableColumn BORN = TableColumn.of("dateOfBirth", "Ngày sinh", "Date of birth", 12);
    private static final TableColumn NUMBER = TableColumn.of("personalId", "Số định danh cá nhân", "Personal ID", 15);
    private static final TableColumn ADDRESS = TableColumn.of("residence/addressLine", "Địa chỉ", "Address", 30);
    private static final List<TableColumn> COLUMNS = List.of(NAME, BORN, NUMBER, ADDRESS);
    private static final List<TableColumn> REQUIRED = List.of(NAME, BORN);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @TempDir
    Path directory;

    private Path file(byte[] content) throws IOException {
        return Files.write(directory.resolve("table"), content);
    }

    private List<TableRow> read(byte[] content) throws IOException {
        return read(content, null);
    }

    private List<TableRow> read(byte[] content, @Nullable String password) throws IOException {
        var rows = new ArrayList<TableRow>();
        try (var reader = Tables.read(file(content), COLUMNS, REQUIRED, password)) {
            reader.forEachRemaining(rows::add);
        }
        return rows;
    }

    private static byte[] csv(String... lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    interface Filling {
        void fill(Worksheet sheet);
    }

    private static byte[] workbook(Filling filling) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            filling.fill(workbook.newWorksheet("Danh sách"));
        }
        return bytes.toByteArray();
    }

    private static void heading(Worksheet sheet, int row) {
        sheet.value(row, 0, "Họ và tên (*)");
        sheet.value(row, 1, "NGÀY SINH");
        sheet.value(row, 2, "Số định danh cá nhân");
        sheet.value(row, 3, "Ghi chú");
    }

    static Stream<String> texts() {
        var random = new Random(5);
        var letters = "=+-@'\t\r\n,;\"ạ＝ 1a";
        var made = IntStream.range(0, 500)
                .mapToObj(i -> random.ints(1 + random.nextInt(6), 0, letters.length())
                        .mapToObj(at -> letters.substring(at, at + 1))
                        .reduce("", String::concat));
        return Stream.concat(
                Stream.of(
                        "x;=1+1",
                        "x;\"=1",
                        "x;\t'=1",
                        "=HYPERLINK(\"http://x\")",
                        "'=1",
                        "''=1",
                        "'quoted'",
                        "-1",
                        "+84912",
                        "@x"),
                made);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void what_is_neutralised_never_begins_a_formula_and_comes_back(String text) {
        var written = SpreadsheetText.neutralised(text);
        assertFalse(written.matches("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*"), written);
        // Where lists are separated by semicolons, what follows one is a cell too.
        assertFalse(written.matches("(?s).*[;\\t\\r\\n][\\s\"]*[=+\\-@＝＋－＠].*"), written);
        assertEquals(text, SpreadsheetText.restored(written));
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "XLSX"})
    void what_was_written_is_read_again(TableFormat format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var random = new Random(7);
        var addresses = texts().map(String::strip)
                .filter(text -> !text.isEmpty() && !text.contains("\r"))
                .toList();
        var rows = IntStream.range(0, 2_000)
                .mapToObj(i -> Arrays.<Object>asList(
                        "Nguyễn Thị Bưởi " + i,
                        LocalDate.of(2015, 1, 1).plusDays(i),
                        i % 3 == 0 ? null : "0872%08d".formatted(i),
                        addresses.get(random.nextInt(addresses.size()))))
                .toList();
        try (var table = Tables.write(format, bytes, COLUMNS, VIETNAMESE)) {
            for (var row : rows) {
                table.row(row);
            }
        }
        assertEquals(format, TableFormat.of(file(bytes.toByteArray())));
        var read = read(bytes.toByteArray());
        assertEquals(rows.size(), read.size());
        for (int i = 0; i < rows.size(); i++) {
            var row = read.get(i);
            if (format == TableFormat.XLSX) {
                assertEquals(i + 2, row.line());
            }
            assertEquals(rows.get(i).get(0), row.cell(NAME).orElseThrow().text());
            assertEquals(
                    new WrittenDay((LocalDate) rows.get(i).get(1), WrittenDay.Exactness.DAY),
                    row.cell(BORN).orElseThrow().day());
            assertEquals(
                    rows.get(i).get(2),
                    row.cell(NUMBER).map(cell -> cell.digits(12)).orElse(null));
            assertEquals(rows.get(i).get(3), row.cell(ADDRESS).orElseThrow().text());
        }
    }

    @Test
    void csv_says_that_it_is_utf8() throws IOException {
        var bytes = new ByteArrayOutputStream();
        Tables.write(TableFormat.CSV, bytes, COLUMNS, Locale.ENGLISH).close();
        assertEquals("\uFEFFFull name,Date of birth,Personal ID,Address\r\n", bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_key_with_steps_is_an_object_in_ndjson() throws IOException {
        var columns = List.of(
                NAME,
                TableColumn.of("residence/kind", "", "", 1),
                ADDRESS,
                TableColumn.of("caregivers/0/fullName", "", "", 1),
                TableColumn.of("caregivers/0/relation", "", "", 1),
                TableColumn.of("caregivers/1/fullName", "", "", 1),
                TableColumn.of("atRisk", "", "", 1));
        var bytes = new ByteArrayOutputStream();
        try (var table = Tables.write(TableFormat.NDJSON, bytes, columns, VIETNAMESE)) {
            table.row(Arrays.asList("=A", "PERMANENT", null, "Lê Thị Mẹ", "mẹ", "Lê Văn Cha", true));
            table.row(Arrays.asList("B", null, "Ấp 1", null, null, null, false));
            table.row(Arrays.asList("C", null, null, null, null, null, null));
        }
        var lines = bytes.toString(StandardCharsets.UTF_8).strip().split("\n");
        var json = new ObjectMapper();
        assertEquals(json.readTree("""
                        {"fullName": "=A", "residence": {"kind": "PERMANENT"}, "caregivers": [{"fullName": "Lê Thị Mẹ",
                         "relation": "mẹ"}, {"fullName": "Lê Văn Cha"}], "atRisk": true}"""), json.readTree(lines[0]));
        assertEquals(
                json.readTree("{\"fullName\": \"B\", \"residence\": {\"addressLine\": \"Ấp 1\"}, \"atRisk\": false}"),
                json.readTree(lines[1]));
        assertEquals(json.readTree("{\"fullName\": \"C\"}"), json.readTree(lines[2]));
        assertEquals(3, lines.length);
        var read = new ArrayList<Long>();
        try (var again = JsonLines.of(file((lines[0] + "\n \r\n" + lines[1]).getBytes(StandardCharsets.UTF_8)))) {
            again.forEachRemaining(line -> read.add(line.number()));
        }
        assertEquals(List.of(1L, 3L), read);
    }

    /** Below and above what the header of the container can list by itself (109 tables, some 7 MB). */
    @ParameterizedTest
    @ValueSource(ints = {1, 4_000, 4_096, 70_000, 7_200_000, 9_000_001})
    void what_is_locked_opens_with_its_password_alone(int length) throws Exception {
        var content = new byte[length];
        new Random(length).nextBytes(content);
        var locked = new ByteArrayOutputStream();
        try (OutputStream lock = Tables.locked(locked, "Mật khẩu 1")) {
            lock.write(content, 0, length / 2);
            lock.write(content, length / 2, length - length / 2);
        }
        // POI's reader is another hand than our writer.
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(locked.toByteArray()))) {
            var info = new EncryptionInfo(container);
            assertFalse(Decryptor.getInstance(info).verifyPassword("mật khẩu 1"));
            var decryptor = Decryptor.getInstance(info);
            assertTrue(decryptor.verifyPassword("Mật khẩu 1"));
            try (var opened = decryptor.getDataStream(container)) {
                assertArrayEquals(content, opened.readAllBytes());
            }
        }
    }

    @Test
    void a_locked_list_is_read_with_its_password() throws IOException {
        var locked = new ByteArrayOutputStream();
        try (var table = Tables.writeLocked(
                locked, "mat-khau-8", List.of("ỦY BAN NHÂN DÂN XÃ", "Danh sách trẻ em"), COLUMNS, VIETNAMESE)) {
            table.row(Arrays.asList("Lê An", LocalDate.of(2018, 9, 5), "087218000001", null));
        }
        var bytes = locked.toByteArray();
        assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains("worksheet"));
        var rows = read(bytes, "mat-khau-8");
        assertEquals(1, rows.size());
        assertEquals("087218000001", rows.get(0).cell(NUMBER).orElseThrow().digits(12));
        assertEquals("WRONG_PASSWORD", unreadable(bytes, "mat-khau-9"));
        assertEquals("PASSWORD_REQUIRED", unreadable(bytes, null));
    }

    private String unreadable(byte[] content, @Nullable String password) {
        return assertThrows(TableUnreadable.class, () -> read(content, password))
                .code();
    }

    @Test
    void the_heading_is_found_below_a_letterhead_and_on_the_sheet_that_has_it() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            workbook.newWorksheet("Hướng dẫn").value(0, 0, "Điền vào trang sau");
            var sheet = workbook.newWorksheet("Danh sách");
            sheet.value(0, 0, "UBND XÃ MỸ AN HƯNG");
            heading(sheet, 3);
            sheet.value(5, 0, "Trần Văn An");
            sheet.value(5, 1, "05/09/2018");
            sheet.value(5, 3, "không có cột này");
        }
        try (var reader = Tables.read(file(bytes.toByteArray()), COLUMNS, REQUIRED, null)) {
            assertEquals(List.of("Ghi chú"), reader.unknownHeadings());
            var row = reader.next();
            assertEquals(6, row.line());
            assertEquals("Trần Văn An", row.cell(NAME).orElseThrow().text());
            assertFalse(reader.hasNext());
        }
        var without = assertThrows(TableUnreadable.class, () -> read(csv("Họ và tên,Giới tính", "An,Nam")));
        assertEquals("COLUMN_MISSING", without.code());
        assertEquals("dateOfBirth", without.column());
        assertEquals("NO_HEADING", unreadable(csv("a,b", "1,2"), null));
        assertEquals("NO_HEADING", unreadable(csv(""), null));
    }

    @Test
    void a_workbook_s_cells_are_taken_for_what_they_are() throws IOException {
        var rows = read(workbook(sheet -> {
            heading(sheet, 0);
            sheet.value(1, 0, "Đúng");
            sheet.value(1, 1, LocalDate.of(2018, 9, 5));
            sheet.style(1, 1).format("dd/mm/yyyy").set();
            sheet.value(1, 2, 87218000001L);
            sheet.value(2, 0, "Năm");
            sheet.value(2, 1, 2018);
            sheet.value(2, 2, 87218000001L);
            sheet.style(2, 2).format("000000000000").set();
            sheet.formula(3, 0, "A1");
            sheet.value(3, 1, "31/02/2018");
            sheet.value(3, 2, 187218000001L);
            sheet.value(4, 0, "x".repeat(TableCell.LONGEST + 1));
            sheet.value(4, 1, "9/2018");
        }));
        assertEquals(
                LocalDate.of(2018, 9, 5),
                rows.get(0).cell(BORN).orElseThrow().day().first());
        assertEquals(
                "LEADING_ZEROS_LOST",
                fault(() -> rows.get(0).cell(NUMBER).orElseThrow().digits(12)));
        assertEquals(
                WrittenDay.ofYear(2018), rows.get(1).cell(BORN).orElseThrow().day());
        assertEquals("087218000001", rows.get(1).cell(NUMBER).orElseThrow().digits(12));
        assertEquals("FORMULA", fault(() -> rows.get(2).cell(NAME).orElseThrow().text()));
        assertEquals(
                "NOT_A_DAY", fault(() -> rows.get(2).cell(BORN).orElseThrow().day()));
        assertEquals("187218000001", rows.get(2).cell(NUMBER).orElseThrow().digits(12));
        assertEquals(
                "CELL_TOO_LONG",
                fault(() -> rows.get(3).cell(NAME).orElseThrow().text()));
        assertEquals(
                new WrittenDay(LocalDate.of(2018, 9, 1), WrittenDay.Exactness.MONTH),
                rows.get(3).cell(BORN).orElseThrow().day());
    }

    private static String fault(Runnable reading) {
        return assertThrows(CellFault.class, reading::run).code();
    }

    @ParameterizedTest
    @CsvSource({
        "05/09/2018, 2018-09-05, DAY", "5-9-2018, 2018-09-05, DAY", "5.9.2018, 2018-09-05, DAY",
        "2018-09-05, 2018-09-05, DAY", "2018-09-05 00:00:00, 2018-09-05, DAY", "29/02/2020, 2020-02-29, DAY",
        "09/2018, 2018-09-01, MONTH", "2018, 2018-01-01, YEAR"
    })
    void days_are_read_as_people_write_them(String text, LocalDate first, WrittenDay.Exactness exactness) {
        assertEquals(new WrittenDay(first, exactness), WrittenDay.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "29/02/2019",
                "13/13/2018",
                "00/01/2018",
                "5/9/18",
                "hôm qua",
                "2018-13-01",
                "0001-01-01",
                "0999",
                "1/9999"
            })
    void what_is_no_day_is_none(String text) {
        assertEquals(null, WrittenDay.of(text));
    }

    @Test
    void csv_comes_with_semicolons_and_in_utf16_too() throws IOException {
        var text = "Họ và tên;Ngày sinh;Địa chỉ\r\n\"Lê; An\";5/9/2018;'=1+1\r\n;;\r\nBé;2019;x";
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            var rows = read(text.getBytes(charset));
            assertEquals(2, rows.size(), "a blank row is none");
            assertEquals("Lê; An", rows.get(0).cell(NAME).orElseThrow().text());
            assertEquals("=1+1", rows.get(0).cell(ADDRESS).orElseThrow().text());
            assertEquals(4, rows.get(1).line());
        }
    }

    @Test
    void bytes_that_are_no_text_are_a_fault_of_their_cell() throws IOException {
        var rows = read("Họ và tên,Ngày sinh\nLê An,2018\n".getBytes(StandardCharsets.UTF_8));
        assertEquals("Lê An", rows.get(0).cell(NAME).orElseThrow().text());
        var bytes = new ByteArrayOutputStream();
        bytes.write("Họ và tên,Ngày sinh\n".getBytes(StandardCharsets.UTF_8));
        // As TCVN3 writes it.
        bytes.write(new byte[] {'T', 'r', (byte) 0xC7, 'n', ',', '2', '0', '1', '8'});
        assertEquals("NOT_TEXT", fault(() -> {
            try {
                read(bytes.toByteArray()).get(0).cell(NAME).orElseThrow().text();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }));
    }

    @Test
    void a_quotation_mark_that_is_never_closed_is_told_by_its_line() {
        var endless = "Họ và tên,Ngày sinh\nAn,2018\n\"Bé,2018\n" + "x,2019\n".repeat(60_000);
        var told = assertThrows(TableUnreadable.class, () -> read(endless.getBytes(StandardCharsets.UTF_8)));
        assertEquals("NOT_CSV", told.code());
        assertEquals(3L, told.line());
    }

    @Test
    void what_is_no_workbook_is_told_as_that() throws IOException {
        assertEquals("NOT_A_WORKBOOK", unreadable(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}, null));
        var zip = new ByteArrayOutputStream();
        try (var entries = new ZipOutputStream(zip)) {
            entries.putNextEntry(new ZipEntry("letter.txt"));
            entries.write("x".getBytes(StandardCharsets.UTF_8));
        }
        assertEquals("NOT_A_WORKBOOK", unreadable(zip.toByteArray(), null));
    }

    @Test
    void a_small_file_that_unpacks_to_a_huge_one_is_refused_before_it_is_read() throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var entries = new ZipOutputStream(zip)) {
            entries.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 130; i++) {
                entries.write(zeros);
            }
        }
        assertTrue(zip.size() < 1 << 20, "a small one");
        assertEquals("WORKBOOK_TOO_MANY_TEXTS", unreadable(zip.toByteArray(), null));
    }

    /** A sheet as somebody wrote it by hand, with the first row of a list. */
    private byte[] sheet(String rows) throws IOException {
        var heading = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Họ và tên</t></is></c>"
                + "<c r=\"B1\" t=\"inlineStr\"><is><t>Ngày sinh</t></is></c></row>";
        return parts("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + heading + rows + "</sheetData></worksheet>");
    }

    /** A workbook like any other, but for its sheet. */
    private byte[] parts(String sheet) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var model = Files.write(directory.resolve("model"), workbook(it -> it.value(0, 0, "x")));
        try (var source = new ZipFile(model.toFile());
                var zip = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(source.entries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                var isSheet = entry.getName().equals("xl/worksheets/sheet1.xml");
                zip.write(
                        isSheet
                                ? sheet.getBytes(StandardCharsets.UTF_8)
                                : source.getInputStream(entry).readAllBytes());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void a_number_that_nobody_means_is_a_fault_of_its_cell_and_takes_no_time() throws IOException {
        var rows =
                read(sheet("<row r=\"2\"><c r=\"A2\"><v>1E+600000000</v></c><c r=\"B2\"><v>1E-600000000</v></c></row>"
                        + "<row r=\"3\"><c r=\"A3\"><v>2018</v></c><c r=\"B3\"><v>43348</v></c></row>"));
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertEquals(
                    "WRONG_TYPE",
                    fault(() -> rows.get(0).cell(NAME).orElseThrow().text()));
            assertEquals(
                    "WRONG_TYPE",
                    fault(() -> rows.get(0).cell(BORN).orElseThrow().day()));
        });
        assertEquals("2018", rows.get(1).cell(NAME).orElseThrow().text());
        assertEquals(
                LocalDate.of(2018, 9, 5),
                rows.get(1).cell(BORN).orElseThrow().day().first());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"ZZZZZZ1\"><v>1</v></c>",
                "<x:c xmlns:x=\"y\" r='ZZZZZZ1'><v>1</v></x:c>",
                "<c s=\">\" r=\"ZZZZZZ1\"><v>1</v></c>",
                "<c s=\"x r='A1'\" r=\"ZZZZZZ1\"><v>1</v></c>",
                "<c r=\"&#90;ZZZZZ1\"><v>1</v></c>",
                "<!-- <c r=\"A1\"> --><c r=\"ZZZZZZ1\"/>",
                "<?x \"?><c r=\"ZZZZZZ1\"/>",
                "<c r=\"A2\" t=\"inlineStr\"><is><t><![CDATA[x]]></t></is></c>",
                "<c r=\"A2\"><c r=\"B2\"/></c>",
            })
    void what_asks_for_more_room_than_a_sheet_has_is_no_workbook(String cell) throws IOException {
        assertEquals("NOT_A_WORKBOOK", unreadable(sheet("<row r=\"2\">" + cell + "</row>"), null));
    }

    @Test
    void a_text_that_no_cell_holds_is_refused_before_it_is_read() throws IOException {
        var long1 = "<c r=\"A2\" t=\"inlineStr\"><is><t>" + "x".repeat(2 << 20) + "</t></is></c>";
        assertEquals("WORKBOOK_TOO_LARGE", unreadable(sheet("<row r=\"2\">" + long1 + "</row>"), null));
        var many = "<row><c/></row>".repeat(1_048_580);
        assertEquals("TOO_MANY_ROWS", unreadable(sheet(many), null));
        var two = sheet("<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>");
        var entity = "<!DOCTYPE worksheet [<!ENTITY a \"aaaa\">]>";
        assertEquals("NOT_A_WORKBOOK", unreadable(parts(entity + "<worksheet/>"), null));
        assertEquals(1, read(two).size());
        assertEquals(
                1,
                read(sheet("<!-- made by hand --><row r=\"2\"><c r=\"A2\"><v>1</v></c></row>"))
                        .size());
    }

    @Test
    void a_password_that_takes_an_hour_to_try_is_not_tried() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var table = Tables.writeLocked(bytes, "mat-khau-1", List.of(), COLUMNS, VIETNAMESE)) {
            table.row(Arrays.asList("An", LocalDate.of(2018, 1, 1), null, null));
        }
        var changed = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(bytes.toByteArray()))) {
            var info = container.createDocumentInputStream("EncryptionInfo").readAllBytes();
            var text = new String(info, StandardCharsets.ISO_8859_1)
                    .replace("spinCount=\"100000\"", "spinCount=\"2000000000\"");
            container.createOrUpdateDocument(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), "EncryptionInfo");
            container.writeFilesystem(changed);
        }
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertEquals("NOT_A_WORKBOOK", unreadable(changed.toByteArray(), "mat-khau-1")));
    }

    @Test
    void an_old_workbook_is_told_as_none_and_not_asked_for_a_password() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[5_000]), "Workbook");
            container.writeFilesystem(bytes);
        }
        assertEquals("NOT_A_WORKBOOK", unreadable(bytes.toByteArray(), null));
    }

    @Test
    void a_heading_with_control_characters_is_told_without_them() throws IOException {
        try (var reader =
                Tables.read(file(csv("Họ và tên,Ngày sinh,Ghi\u0000chú", "An,2018,x")), COLUMNS, REQUIRED, null)) {
            assertEquals(List.of("Ghi\uFFFDchú"), reader.unknownHeadings());
        }
    }
}
