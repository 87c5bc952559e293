package vn.mangnon.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.kernel.Problem;

/** What is on the pages, read back by other means than they were drawn with. */
class PrinterTest {

    /** Every letter of Vietnamese, both cases, and of the Latin spellings of its minorities' languages. */
    private static final String LETTERS =
            "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
                    + "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆGHIÌỈĨÍỊKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVXYỲỶỸÝỴ"
                    + "ƀčĕñŏŭƁČĔÑŎŬ";

    private final Printer printer = new Printer();

    private static PrintedDocument with(Block... blocks) {
        return document(null, List.of(blocks));
    }

    private static PrintedDocument document(String notice, List<Block> blocks) {
        return new PrintedDocument(
                new FileName("mau-thu", "Mẫu thử"),
                new Letterhead(
                        "Mẫu số 00", "UBND tỉnh Thử", "UBND xã Thử", "7/BC-UBND", "Xã Thử", LocalDate.of(2026, 2, 5)),
                notice,
                "BÁO CÁO",
                "Tiếp nhận thông tin",
                blocks,
                new Closing(List.of("Chủ tịch UBND xã;", "Lưu: VT."), "Cán bộ tiếp nhận", "(Ký, ghi rõ họ tên)", null));
    }

    private byte[] printed(PrintedDocument document, PrintFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        printer.print(document, format, out);
        return out.toByteArray();
    }

    private String read(PrintedDocument document, PrintFormat format) throws IOException {
        var bytes = printed(document, format);
        if (format == PrintFormat.PDF) {
            try (var pdf = Loader.loadPDF(bytes)) {
                return new PDFTextStripper().getText(pdf);
            }
        }
        try (var docx = new XWPFDocument(new ByteArrayInputStream(bytes));
                var text = new XWPFWordExtractor(docx)) {
            return text.getText();
        }
    }

    @ParameterizedTest
    @EnumSource(PrintFormat.class)
    void the_head_and_the_foot_are_those_of_an_office(PrintFormat format) throws IOException {
        var text = read(with(new Block.Paragraph("Nội dung")), format);
        for (var said : List.of(
                "Mẫu số 00",
                "7/BC-UBND",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                "Xã Thử, ngày 05 tháng 02 năm 2026",
                "BÁO CÁO",
                "Nơi nhận:",
                "- Lưu: VT.",
                "(Ký, ghi rõ họ tên)")) {
            assertTrue(text.contains(said), said + " in " + text);
        }
        assertTrue(text.contains("UBND XÃ THỬ"), text);
    }

    @ParameterizedTest
    @EnumSource(PrintFormat.class)
    void every_letter_of_the_country_is_there_in_every_style(PrintFormat format) throws IOException {
        var plain = Block.Fields.of("Chữ", LETTERS);
        var text = read(
                with(
                        plain,
                        new Block.Heading(1, LETTERS.substring(0, 40)),
                        new Block.Heading(3, LETTERS.substring(40, 80)),
                        Block.Paragraph.note(LETTERS.substring(80))),
                format);
        var letters = text.replaceAll("\\s", "");
        assertTrue(letters.contains("Chữ:" + LETTERS), text);
        assertTrue(letters.contains(LETTERS.substring(80) + "Nơinhận") || letters.contains(LETTERS.substring(80)));
    }

    @ParameterizedTest
    @EnumSource(PrintFormat.class)
    void what_somebody_typed_is_text_and_nothing_else(PrintFormat format) throws IOException {
        var typed = "<script>alert('x')</script> & \"dấu\" <img src='file:///etc/passwd'/> {page}\nDòng hai";
        var text = read(
                with(
                        Block.Fields.of("Tình trạng", typed),
                        new Block.Table(List.of(new Block.Column("Cột", 1)), List.of(List.of(typed)))),
                format);
        assertEquals(2, text.split("<script>alert", -1).length - 1, text);
        assertEquals(2, text.split("Dòng hai", -1).length - 1, text);
        assertTrue(text.contains("etc/passwd"), text);
        assertFalse(text.contains("root:"), text);
    }

    @ParameterizedTest
    @EnumSource(PrintFormat.class)
    void what_was_chosen_and_what_was_not_can_be_told_apart(PrintFormat format) throws IOException {
        var options =
                new Block.Options("Giới tính", List.of(new Block.Option("Nam", false), new Block.Option("Nữ", true)));
        var text = read(with(options, Block.Fields.of("Họ và tên", null)), format);
        assertTrue(text.contains("□\u00a0Nam"), text);
        assertTrue(text.contains("■\u00a0Nữ"), text);
        assertTrue(text.contains("Họ và tên: " + Block.DOTS), text);
    }

    @Test
    void a_long_table_goes_on_over_pages_with_its_titles_and_the_notice_on_each() throws IOException {
        var columns = List.of(new Block.Column("Số thứ tự", 1, true), new Block.Column("Việc đã làm", 5));
        var rows = IntStream.rangeClosed(1, 90)
                .mapToObj(i -> List.of("" + i, "Thăm hộ, trao đổi với người chăm sóc lần thứ " + i))
                .toList();
        var document = document("Chưa đối chiếu với mẫu chính thức", List.of(new Block.Table(columns, rows, true)));
        try (var pdf = Loader.loadPDF(printed(document, PrintFormat.PDF))) {
            assertTrue(pdf.getNumberOfPages() >= 3);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                var text = page(pdf, page);
                assertTrue(text.contains("Chưa đối chiếu với mẫu chính thức"), text);
                assertEquals(
                        page > 1, text.lines().findFirst().orElseThrow().strip().equals("" + page), text);
                if (text.contains("Thăm hộ")) {
                    assertTrue(text.contains("Số thứ tự"), text);
                }
            }
            var all = new PDFTextStripper().getText(pdf);
            rows.forEach(row -> assertTrue(all.contains("lần thứ " + row.get(0)), row.get(0)));
        }
    }

    private static String page(PDDocument pdf, int number) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(pdf);
    }

    @Test
    void a_pdf_brings_its_fonts_and_tells_a_screen_reader_where_it_is() throws IOException {
        try (var pdf = Loader.loadPDF(printed(with(new Block.Paragraph("Nội dung")), PrintFormat.PDF))) {
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                assertTrue(pdf.getPage(0).getResources().getFont(name).isEmbedded(), name.getName());
            }
            var catalog = pdf.getDocumentCatalog();
            assertTrue(catalog.getMarkInfo().isMarked());
            assertEquals("vi", catalog.getLanguage());
        }
    }

    @Test
    void a_document_of_the_greatest_length_is_drawn_and_a_longer_one_refused() throws IOException {
        var paragraph = new Block.Paragraph("Trẻ em được bảo vệ. ".repeat(Integer.getInteger("rep", 50)));
        var most = (int) (PrintedDocument.MOST_LETTERS / (paragraph.text().length() + 20));
        var whole = new ArrayList<Block>(Collections.nCopies(most, paragraph));
        for (var format : PrintFormat.values()) {
            long t = System.nanoTime();
            assertTrue(printed(document(null, whole), format).length > 5_000);
            System.out.println("TIME " + format + " " + (System.nanoTime() - t) / 1000000);
        }
        whole.add(paragraph);
        assertEquals(
                "DOCUMENT_TOO_LONG",
                assertThrows(Problem.class, () -> document(null, whole)).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../a", "a/b", "a\"b", "a\r\nb", "Mau", "a.b"})
    void a_file_name_that_leads_elsewhere_cannot_be_made(String name) {
        assertThrows(IllegalArgumentException.class, () -> FileName.of(name));
    }

    @Test
    void a_file_name_is_sent_in_both_spellings() {
        assertEquals(
                "attachment; filename=\"mau-01.pdf\"; filename*=UTF-8''M%E1%BA%ABu%20s%E1%BB%91%2001.pdf",
                new FileName("mau-01", "Mẫu số 01").disposition("pdf"));
    }
}
