package vn.mangnon.visits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Language;
import vn.mangnon.kernel.Problem;
import vn.mangnon.tables.TableColumn;
import vn.mangnon.tables.Tables;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.units.Units;

/** Writes the household child book, in Vietnamese, which is what it is kept in. */
@ApplicationScoped
@Transactional
class BookService {

    private static final int LONGEST = 5_000;

    private static final List<TableColumn> COLUMNS = List.of(
            TableColumn.of("head", "Chủ hộ", "Head", 25),
            TableColumn.of("unit", "Thôn, ấp", "Hamlet", 20),
            TableColumn.of("address", "Địa chỉ", "Address", 28),
            TableColumn.of("poverty", "Hộ nghèo", "Poverty", 12),
            TableColumn.of("fullName", "Họ và tên trẻ em", "Child", 28),
            TableColumn.of("dateOfBirth", "Ngày sinh", "Born", 12),
            TableColumn.of("sex", "Giới tính", "Sex", 10),
            TableColumn.of("ethnicity", "Dân tộc", "Ethnicity", 10),
            TableColumn.of("personalId", "Số định danh", "Personal ID", 16),
            TableColumn.of("mother", "Họ tên mẹ", "Mother", 25),
            TableColumn.of("father", "Họ tên cha", "Father", 25),
            TableColumn.of("groups", "Hoàn cảnh đặc biệt", "Groups", 16),
            TableColumn.of("atRisk", "Có nguy cơ", "At risk", 11),
            TableColumn.of("registered", "Đã ghi vào sổ trẻ em", "Registered", 12),
            TableColumn.of("visitedOn", "Thăm hộ gần nhất", "Last visit", 14));

    private final BookRepository books;
    private final Units units;
    private final InputChecks checks;
    private final AuditTrail trail;
    private final CurrentUser user;
    private final Clock clock;

    BookService(
            BookRepository books, Units units, InputChecks checks, AuditTrail trail, CurrentUser user, Clock clock) {
        this.books = books;
        this.units = units;
        this.checks = checks;
        this.trail = trail;
        this.user = user;
        this.clock = clock;
    }

    /** A book that can be written. */
    record Book(String unitName, LocalDate day, List<BookRepository.Line> lines) {}

    Book book(BookDetails details) {
        var faults = checks.of(details);
        faults.throwIfAny();
        var unit = units.find(details.adminUnitId()).orElseThrow(Problem::notFound);
        var extent = units.extentOf(unit.id()).orElse(UnitExtent.NOTHING);
        var today = LocalDate.now(clock);
        var lines = books.lines(extent, user.children(), today, LONGEST);
        if (lines.size() > LONGEST) {
            throw Problem.unprocessable("LIST_TOO_LONG");
        }
        // Read past Hibernate, which would have said so.
        trail.shown(
                AuditSubject.CHILD,
                lines.stream()
                        .map(BookRepository.Line::childId)
                        .filter(Objects::nonNull)
                        .toList());
        trail.shown(
                AuditSubject.HOUSEHOLD,
                lines.stream().map(BookRepository.Line::householdId).distinct().toList());
        return new Book(unit.name(), today, lines);
    }

    static void write(Book book, String password, OutputStream out) throws IOException {
        var letterhead = List.of(
                "SỔ QUẢN LÝ TRẺ EM TRONG HỘ GIA ĐÌNH",
                book.unitName(),
                "Ngày %d tháng %d năm %d"
                        .formatted(
                                book.day().getDayOfMonth(),
                                book.day().getMonthValue(),
                                book.day().getYear()));
        try (var table = Tables.writeLocked(out, password, letterhead, COLUMNS, Language.VIETNAMESE)) {
            for (var line : book.lines()) {
                table.row(Arrays.asList(
                        line.headName(),
                        line.unitName(),
                        line.address(),
                        BookWords.poverty(line.povertyStatus()),
                        line.fullName(),
                        line.dateOfBirth(),
                        BookWords.sex(line.sex()),
                        line.ethnicityCode(),
                        line.personalId(),
                        line.mother(),
                        line.father(),
                        line.groups(),
                        line.isAtRisk() ? "x" : null,
                        line.childId() == null ? "chưa" : "x",
                        line.visitedOn()));
            }
        }
    }
}
