package vn.mangnon.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.mangnon.kernel.Problem;
import vn.mangnon.printing.Printer;

/** The household child book on paper, read back. */
class BookPagesTest {

    private static final String PASSWORD = "mật khẩu sổ 2026";

    private static BookRepository.Line line(UUID household, String head, String name, boolean isRegistered) {
        return new BookRepository.Line(
                household,
                head,
                "Ấp Thường Thới Hậu",
                "12/4 tổ 3, đường ven kênh Tứ Thường",
                "NEAR_POOR",
                isRegistered ? UUID.randomUUID() : null,
                name,
                LocalDate.of(2018, 9, 5),
                "FEMALE",
                "01",
                isRegistered ? "087318001234" : null,
                "Lê Thị Ngọc Huyền",
                "Nguyễn Phước Bảo Quý",
                isRegistered ? "a; n" : null,
                isRegistered,
                LocalDate.of(2026, 11, 10));
    }

    private static byte[] printed(List<BookRepository.Line> lines) throws IOException {
        var out = new ByteArrayOutputStream();
        var pages = BookPages.of(new BookService.Book("Ấp Thường Thới Hậu", LocalDate.of(2026, 11, 22), lines));
        new Printer().printLocked(pages, PASSWORD, out);
        return out.toByteArray();
    }

    @Test
    void it_goes_household_by_household_and_opens_with_its_password_alone() throws IOException {
        var one = UUID.randomUUID();
        var lines = new ArrayList<BookRepository.Line>();
        lines.add(line(one, "Nguyễn Văn Hộ", "Nguyễn Thị Bưởi", true));
        lines.add(line(one, "Nguyễn Văn Hộ", "Nguyễn Hoàng Gia Khánh", false));
        for (int i = 0; i < 12; i++) {
            lines.add(line(UUID.randomUUID(), "Trần Thị Chủ", "Trần Đặng Quỳnh Như", true));
        }
        var file = printed(lines);
        var target = System.getProperty("book.pdf");
        if (target != null) {
            Files.write(Path.of(target), file);
        }
        assertThrows(InvalidPasswordException.class, () -> Loader.loadPDF(file));
        try (var opened = Loader.loadPDF(file, PASSWORD)) {
            var text = new PDFTextStripper().getText(opened).replaceAll("\\s+", " ");
            for (var said : List.of(
                    "SỔ QUẢN LÝ TRẺ EM TRONG HỘ GIA ĐÌNH",
                    "Tổng số: 13 hộ, 14 trẻ em dưới 16 tuổi; 1 trẻ em chưa ghi vào sổ trẻ em.",
                    "1. Hộ Nguyễn Văn Hộ",
                    "13. Hộ Trần Thị Chủ",
                    "Cận nghèo",
                    "10/11/2026",
                    "05/09/2018",
                    "087318001234",
                    "a; n; có nguy cơ",
                    "NGƯỜI LẬP SỔ")) {
                assertTrue(text.contains(said), () -> said + " in " + text);
            }
            assertEquals(256, opened.getEncryption().getLength());
        }
    }

    @Test
    void what_is_too_long_for_paper_is_told_before_a_page_is_drawn() {
        var lines = new ArrayList<BookRepository.Line>();
        for (int i = 0; i < 2_000; i++) {
            lines.add(line(UUID.randomUUID(), "Trần Thị Chủ", "Trần Đặng Quỳnh Như", true));
        }
        var refused = assertThrows(Problem.class, () -> printed(lines));
        assertEquals("DOCUMENT_TOO_LONG", refused.code());
    }
}
