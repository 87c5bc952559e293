package vn.mangnon.visits;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.printing.Block;
import vn.mangnon.printing.Closing;
import vn.mangnon.printing.FileName;
import vn.mangnon.printing.Letterhead;
import vn.mangnon.printing.PrintedDocument;

/** The household child book as it is printed: household by household, the children of each in a table. */
final class BookPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final List<Block.Column> COLUMNS = List.of(
            new Block.Column("TT", 6, true),
            new Block.Column("Họ và tên trẻ em", 20),
            new Block.Column("Ngày sinh", 15, true),
            new Block.Column("Giới tính", 7, true),
            new Block.Column("Số định danh", 19, true),
            new Block.Column("Họ tên mẹ, cha", 20),
            new Block.Column("Hoàn cảnh, nguy cơ", 12),
            new Block.Column("Đã ghi sổ", 7, true));

    private BookPages() {}

    static PrintedDocument of(BookService.Book book) {
        var households = book.lines().stream()
                .collect(Collectors.groupingBy(
                        BookRepository.Line::householdId,
                        LinkedHashMap<UUID, List<BookRepository.Line>>::new,
                        Collectors.toList()));
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph("Tổng số: %d hộ, %d trẻ em dưới 16 tuổi; %d trẻ em chưa ghi vào sổ trẻ em."
                .formatted(
                        households.size(),
                        book.lines().size(),
                        book.lines().stream()
                                .filter(line -> line.childId() == null)
                                .count())));
        var number = 0;
        for (var lines : households.values()) {
            number++;
            household(number, lines, blocks);
        }
        return new PrintedDocument(
                new FileName("so-quan-ly-tre-em", "Sổ quản lý trẻ em trong hộ gia đình"),
                new Letterhead(null, null, book.unitName(), null, null, book.day()),
                null,
                "SỔ QUẢN LÝ TRẺ EM TRONG HỘ GIA ĐÌNH",
                book.unitName(),
                blocks,
                new Closing(List.of(), "NGƯỜI LẬP SỔ", "(Ký, ghi rõ họ tên)", null));
    }

    private static void household(int number, List<BookRepository.Line> lines, List<Block> blocks) {
        var first = lines.get(0);
        blocks.add(new Block.Heading(2, number + ". Hộ " + first.headName()));
        blocks.add(new Block.Fields(List.of(
                new Block.Field("Thôn, ấp", first.unitName()),
                new Block.Field("Địa chỉ", first.address()),
                new Block.Field(
                        "Hộ nghèo", Objects.requireNonNullElse(BookWords.poverty(first.povertyStatus()), "Không")),
                new Block.Field("Thăm gần nhất", day(first.visitedOn())))));
        var rows = new ArrayList<List<String>>();
        for (var line : lines) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    line.fullName(),
                    line.dateOfBirth().format(DAY),
                    BookWords.sex(line.sex()),
                    Objects.requireNonNullElse(line.personalId(), ""),
                    Stream.of(line.mother(), line.father())
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining("\n")),
                    Stream.of(line.groups(), line.isAtRisk() ? "có nguy cơ" : null)
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining("; ")),
                    line.childId() == null ? "chưa" : "x"));
        }
        blocks.add(new Block.Table(COLUMNS, rows));
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.format(DAY);
    }
}
