package vn.mangnon.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.children.BirthDatePrecision;
import vn.mangnon.children.ChildCorrections;
import vn.mangnon.children.ChildCorrections.Identity;
import vn.mangnon.children.Children;
import vn.mangnon.children.PersonalIdStatus;
import vn.mangnon.children.Sex;
import vn.mangnon.jobs.RowProblem;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Fault;
import vn.mangnon.kernel.Folding;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Language;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Versions;
import vn.mangnon.tables.CellFault;
import vn.mangnon.tables.TableCell;
import vn.mangnon.tables.TableColumn;
import vn.mangnon.tables.TableRow;
import vn.mangnon.tables.TableUnreadable;
import vn.mangnon.tables.TableWriter;
import vn.mangnon.tables.Tables;
import vn.mangnon.tables.WrittenDay;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.units.Units;

/** Worklists, the list for the police, and what it says when it comes back. */
@ApplicationScoped
@Transactional
class QualityService {

    private static final String FULL_NAME = "fullName";
    private static final String DATE_OF_BIRTH = "dateOfBirth";
    private static final String SEX = "sex";
    private static final String PERSONAL_ID = "personalId";
    private static final int DIGITS_OF_AN_ID = 12;

    /** A list that people check by hand. */
    private static final int LONGEST_LIST = 5_000;

    private static final int PAGE = 200;
    private static final String FILE = "file";

    private final QualityRepository quality;
    private final ChildCorrections corrections;
    private final Children children;
    private final Units units;
    private final InputChecks checks;
    private final AuditTrail trail;
    private final CurrentUser user;
    private final Language language;
    private final Clock clock;

    QualityService(
            QualityRepository quality,
            ChildCorrections corrections,
            Children children,
            Units units,
            InputChecks checks,
            AuditTrail trail,
            CurrentUser user,
            Language language,
            Clock clock) {
        this.quality = quality;
        this.corrections = corrections;
        this.children = children;
        this.units = units;
        this.checks = checks;
        this.trail = trail;
        this.user = user;
        this.language = language;
        this.clock = clock;
    }

    Page<DefectView> worklist(DefectFilter filter, PageRequest request) {
        return page(filter.defect(), filter.adminUnitId(), request).map(QualityRepository.Found::view);
    }

    private Page<QualityRepository.Found> page(Defect defect, @Nullable UUID adminUnitId, PageRequest request) {
        var extent = adminUnitId == null ? null : units.extentOf(adminUnitId).orElse(UnitExtent.NOTHING);
        var page = quality.page(defect, extent, user.children(), LocalDate.now(clock), request);
        // Read past Hibernate, which would have said so.
        trail.shown(
                AuditSubject.CHILD,
                page.items().stream()
                        .map(found -> found.view().childId())
                        .filter(Objects::nonNull)
                        .toList());
        trail.shown(
                AuditSubject.HOUSEHOLD,
                page.items().stream()
                        .map(found -> found.view().householdId())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return page;
    }

    /** The children that the police are asked about, each once. */
    List<QualityRepository.Found> policeList(PoliceListDetails details) {
        var faults = checks.of(details);
        faults.addIf(
                        details.adminUnitId() != null
                                && units.find(details.adminUnitId()).isEmpty(),
                        "/adminUnitId",
                        "UNKNOWN_VALUE")
                .throwIfAny();
        var wanted = details.defects() == null ? List.of(Defect.values()) : details.defects();
        Map<String, QualityRepository.Found> found = new LinkedHashMap<>();
        for (var defect : wanted) {
            String cursor = null;
            do {
                var page = page(defect, details.adminUnitId(), new PageRequest(PAGE, cursor, null));
                page.items()
                        .forEach(row -> found.putIfAbsent(
                                String.valueOf(row.view().childId())
                                        + row.view().memberId(),
                                row));
                cursor = page.next();
                if (found.size() > LONGEST_LIST) {
                    throw Problem.unprocessable("LIST_TOO_LONG");
                }
            } while (cursor != null);
        }
        return List.copyOf(found.values());
    }

    void write(List<QualityRepository.Found> rows, String password, OutputStream out) throws IOException {
        var locale = language.locale();
        var isVietnamese = locale.getLanguage().equals("vi");
        var letterhead = List.of(
                isVietnamese
                        ? "DANH SÁCH TRẺ EM ĐỀ NGHỊ CÔNG AN KIỂM TRA, XÁC MINH"
                        : "CHILDREN THAT THE POLICE ARE ASKED TO CHECK",
                isVietnamese
                        ? "Chỉ ghi vào các cột “đúng”; ô để trống nghĩa là không có ý kiến. Cột số định danh là văn bản."
                        : "Write into the columns called “right” only; a blank cell says nothing. Personal IDs are text.",
                LocalDate.now(clock).toString());
        try (var table = Tables.writeLocked(out, password, letterhead, PoliceListColumns.ALL, locale)) {
            for (var row : rows) {
                write(row, table, locale);
            }
        }
    }

    private static void write(QualityRepository.Found row, TableWriter table, Locale locale) throws IOException {
        var view = row.view();
        table.row(Arrays.asList(
                view.childId() == null ? null : view.childId().toString(),
                view.fullName(),
                view.dateOfBirth(),
                sex(view.sex(), locale),
                row.unitName(),
                row.personalId(),
                defects(view, locale),
                null,
                null,
                null,
                null,
                null));
    }

    private static String sex(String sex, Locale locale) {
        var isVietnamese = locale.getLanguage().equals("vi");
        return switch (Sex.valueOf(sex)) {
            case MALE -> isVietnamese ? "Nam" : "Male";
            case FEMALE -> isVietnamese ? "Nữ" : "Female";
            case UNKNOWN -> isVietnamese ? "Không biết" : "Unknown";
        };
    }

    private static String defects(DefectView view, Locale locale) {
        var isVietnamese = locale.getLanguage().equals("vi");
        var words = view.defects().stream()
                .map(defect -> switch (defect) {
                    case NO_PERSONAL_ID -> isVietnamese ? "chưa có số định danh" : "no personal ID";
                    case MALFORMED_PERSONAL_ID -> isVietnamese ? "số định danh không khớp" : "personal ID does not fit";
                    case MISSING_BASICS -> isVietnamese ? "thiếu thông tin cơ bản" : "basics are missing";
                    case NOT_REGISTERED -> isVietnamese ? "có ở hộ, chưa có trong sổ" : "at home, not registered";
                })
                .toList();
        return String.join("; ", words);
    }

    /** A field of a child that a row speaks of. */
    private record Said(
            String field, TableColumn column, @Nullable String ours, String theirs) {

        boolean agrees() {
            return theirs.equals(ours);
        }
    }

    /**
     * Takes over what a signed list says. The same file a second time is the same list: its first outcome is told again.
     */
    SignedListView takeOver(Path file, @Nullable String password, SignedListDetails details) throws IOException {
        var today = LocalDate.now(clock);
        var faults = checks.of(details);
        var date = (@Nullable LocalDate) details.documentDate();
        faults.addIf(date != null && date.isAfter(today), "/documentDate", "IN_THE_FUTURE")
                .addIf(
                        date != null
                                && details.validUntil() != null
                                && !details.validUntil().isAfter(date),
                        "/validUntil",
                        "NOT_AFTER_START")
                .throwIfAny();
        var sha256 = sha256(file);
        var known = quality.listWith(user.accountId(), sha256);
        if (known.isPresent()) {
            return SignedListView.of(known.get());
        }
        var list = new SignedList(user.accountId(), details, sha256, clock.instant());
        list.persistAndFlush();
        new TakingOver(list).all(read(file, password));
        quality.flush();
        return SignedListView.of(list);
    }

    private static List<TableRow> read(Path file, @Nullable String password) throws IOException {
        var rows = new ArrayList<TableRow>();
        try (var table = Tables.read(file, PoliceListColumns.ALL, PoliceListColumns.REQUIRED, password)) {
            while (table.hasNext()) {
                rows.add(table.next());
                if (rows.size() > LONGEST_LIST) {
                    throw new TableUnreadable("TOO_MANY_ROWS");
                }
            }
        } catch (TableUnreadable e) {
            var parameters = Map.of("line", String.valueOf(e.line()), "column", e.column() == null ? "?" : e.column());
            throw Problem.invalid(List.of(new Fault("/file", e.code(), parameters)));
        }
        return rows;
    }

    /** One list, while it is taken over. */
    private final class TakingOver {

        private final SignedList list;
        private final List<RowProblem> problems = new ArrayList<>();
        private int rows;
        private int corrected;
        private int confirmed;
        private int conflicts;

        TakingOver(SignedList list) {
            this.list = list;
        }

        void all(List<TableRow> table) {
            for (int from = 0; from < table.size(); from += PAGE) {
                some(table.subList(from, Math.min(from + PAGE, table.size())));
            }
            list.takenOver(rows, corrected, confirmed, conflicts, problems);
        }

        private void some(List<TableRow> part) {
            var ids = new LinkedHashMap<TableRow, UUID>();
            for (var row : part) {
                var id = id(row);
                if (id != null) {
                    ids.put(row, id);
                }
            }
            var identities = corrections.identities(ids.values());
            var provenance = quality.provenanceOf(List.copyOf(identities.keySet()));
            ids.forEach((row, id) -> {
                var identity = identities.get(id);
                if (identity == null) {
                    // Elsewhere and nowhere are told alike.
                    problem(row, PoliceListColumns.CHILD_ID, "UNKNOWN_VALUE");
                } else {
                    one(row, id, identity, provenance.getOrDefault(id, List.of()));
                }
            });
        }

        private @Nullable UUID id(TableRow row) {
            var cell = row.cell(PoliceListColumns.CHILD_ID);
            // The letterhead's foot, and children that are not registered yet, have none.
            if (cell.isEmpty()) {
                return null;
            }
            rows++;
            try {
                return UUID.fromString(cell.get().text());
            } catch (IllegalArgumentException | CellFault e) {
                problem(row, PoliceListColumns.CHILD_ID, "UNKNOWN_VALUE");
                return null;
            }
        }

        private void problem(TableRow row, @Nullable TableColumn column, String code) {
            problems.add(new RowProblem(FILE, row.line(), column == null ? null : column.key(), code, null));
        }

        private void one(TableRow row, UUID id, Identity ours, List<QualityRepository.Provenance> known) {
            var said = said(row, ours);
            var taken = new ArrayList<Said>();
            for (var field : said) {
                if (!field.agrees() && isVerified(field, ours, known)) {
                    new FieldConflict(id, list.id(), field.field(), field.theirs(), clock.instant()).persist();
                    conflicts++;
                } else {
                    taken.add(field);
                }
            }
            var changed = taken.stream().filter(field -> !field.agrees()).toList();
            if (!changed.isEmpty() || confirmsNumber(taken, ours)) {
                var faults = corrections.correct(id, with(ours, taken));
                if (!faults.isEmpty()) {
                    faults.forEach(fault -> problem(row, columnOf(fault.pointer(), said), fault.code()));
                    return;
                }
            }
            taken.forEach(field -> quality.verify(id, field.field(), list, field.theirs()));
            if (!changed.isEmpty()) {
                corrected++;
            } else if (!taken.isEmpty()) {
                confirmed++;
            }
        }

        private List<Said> said(TableRow row, Identity ours) {
            var said = new ArrayList<Said>();
            add(row, PoliceListColumns.RIGHT_NAME, FULL_NAME, ours.fullName(), TableCell::text, said);
            add(
                    row,
                    PoliceListColumns.RIGHT_BIRTH,
                    DATE_OF_BIRTH,
                    ours.birthDatePrecision() == BirthDatePrecision.EXACT
                            ? ours.dateOfBirth().toString()
                            : null,
                    QualityService::exactDay,
                    said);
            add(row, PoliceListColumns.RIGHT_SEX, SEX, ours.sex().name(), QualityService::sexOf, said);
            add(
                    row,
                    PoliceListColumns.RIGHT_ID,
                    PERSONAL_ID,
                    ours.personalId(),
                    cell -> cell.digits(DIGITS_OF_AN_ID),
                    said);
            return said;
        }

        private void add(
                TableRow row,
                TableColumn column,
                String field,
                @Nullable String ours,
                java.util.function.Function<TableCell, String> read,
                List<Said> said) {
            row.cell(column).ifPresent(cell -> {
                try {
                    said.add(new Said(field, column, ours, read.apply(cell)));
                } catch (CellFault fault) {
                    problem(row, column, fault.code());
                } catch (IllegalArgumentException unknown) {
                    problem(row, column, "UNKNOWN_VALUE");
                }
            });
        }

        /** By a list that still holds, or, of a number, by what the record says of it. */
        private boolean isVerified(Said field, Identity ours, List<QualityRepository.Provenance> known) {
            if (field.ours() == null) {
                return false;
            }
            if (field.field().equals(PERSONAL_ID) && ours.personalIdStatus() == PersonalIdStatus.VERIFIED) {
                return true;
            }
            return known.stream()
                    .anyMatch(
                            provenance -> provenance.field().equals(field.field()) && holds(provenance, field.ours()));
        }
    }

    private static boolean confirmsNumber(List<Said> taken, Identity ours) {
        return ours.personalIdStatus() != PersonalIdStatus.VERIFIED
                && taken.stream().anyMatch(field -> field.field().equals(PERSONAL_ID));
    }

    private static Identity with(Identity ours, List<Said> said) {
        var identity = ours;
        for (var field : said) {
            identity = with(identity, field.field(), field.theirs());
        }
        return identity;
    }

    private static Identity with(Identity ours, String field, String value) {
        return switch (field) {
            case FULL_NAME ->
                new Identity(
                        value,
                        ours.dateOfBirth(),
                        ours.birthDatePrecision(),
                        ours.sex(),
                        ours.personalId(),
                        ours.personalIdStatus());
            case DATE_OF_BIRTH ->
                new Identity(
                        ours.fullName(),
                        LocalDate.parse(value),
                        BirthDatePrecision.EXACT,
                        ours.sex(),
                        ours.personalId(),
                        ours.personalIdStatus());
            case SEX ->
                new Identity(
                        ours.fullName(),
                        ours.dateOfBirth(),
                        ours.birthDatePrecision(),
                        Sex.valueOf(value),
                        ours.personalId(),
                        ours.personalIdStatus());
            case PERSONAL_ID ->
                new Identity(
                        ours.fullName(),
                        ours.dateOfBirth(),
                        ours.birthDatePrecision(),
                        ours.sex(),
                        value,
                        PersonalIdStatus.VERIFIED);
            default -> throw new IllegalArgumentException(field);
        };
    }

    static @Nullable String valueOf(Identity identity, String field) {
        return switch (field) {
            case FULL_NAME -> identity.fullName();
            case DATE_OF_BIRTH -> identity.dateOfBirth().toString();
            case SEX -> identity.sex().name();
            case PERSONAL_ID -> identity.personalId();
            default -> throw new IllegalArgumentException(field);
        };
    }

    private static @Nullable TableColumn columnOf(String pointer, List<Said> said) {
        return said.stream()
                .filter(field -> pointer.equals("/" + field.field()))
                .map(Said::column)
                .findFirst()
                .orElse(null);
    }

    private static String exactDay(TableCell cell) {
        var day = cell.day();
        if (day.exactness() != WrittenDay.Exactness.DAY) {
            throw new IllegalArgumentException("the police know the day");
        }
        return day.first().toString();
    }

    private static String sexOf(TableCell cell) {
        return switch (Folding.fold(cell.text())) {
            case "nam", "male" -> Sex.MALE.name();
            case "nu", "female" -> Sex.FEMALE.name();
            default -> throw new IllegalArgumentException("neither");
        };
    }

    private boolean holds(QualityRepository.Provenance provenance, @Nullable String value) {
        var until = provenance.validUntil();
        return value != null
                && (until == null || LocalDate.now(clock).isBefore(until))
                && quality.saysSo(provenance, value);
    }

    List<ProvenanceView> provenance(UUID childId) {
        if (!children.isVisible(childId, user.children())) {
            throw Problem.notFound();
        }
        var known = quality.provenanceOf(List.of(childId)).getOrDefault(childId, List.of());
        var identity = corrections.identity(childId).orElse(null);
        return known.stream()
                .map(provenance -> new ProvenanceView(
                        provenance.field(),
                        provenance.source(),
                        provenance.listId(),
                        provenance.documentNumber(),
                        provenance.verifiedOn(),
                        provenance.validUntil(),
                        identity != null && holds(provenance, valueOf(identity, provenance.field()))))
                .toList();
    }

    Page<ConflictView> conflicts(ConflictState state, PageRequest request) {
        var page = quality.conflicts(state, user.children(), request);
        var identities = corrections.identities(
                page.items().stream().map(FieldConflict::childId).toList());
        return page.map(conflict -> view(conflict, identities.get(conflict.childId())));
    }

    private static ConflictView view(FieldConflict conflict, @Nullable Identity identity) {
        return ConflictView.of(conflict, identity == null ? null : valueOf(identity, conflict.field()));
    }

    ConflictView resolve(UUID id, @Nullable String ifMatch, ResolveConflict resolution) {
        var conflict = quality.requireConflict(id, user.children());
        Versions.require(ifMatch, conflict.version());
        checks.of(resolution).throwIfAny();
        var ours = corrections.identity(conflict.childId()).orElseThrow(Problem::notFound);
        var isTheirs = resolution.take() == ResolveConflict.Side.THEIRS;
        conflict.decide(isTheirs ? ConflictState.TAKEN : ConflictState.KEPT, user.accountId(), clock.instant());
        if (isTheirs) {
            var faults = corrections.correct(conflict.childId(), with(ours, conflict.field(), conflict.theirs()));
            if (!faults.isEmpty()) {
                throw Problem.invalid(faults);
            }
            quality.verify(conflict.childId(), conflict.field(), quality.list(conflict.listId()), conflict.theirs());
        }
        quality.flush();
        return view(conflict, corrections.identity(conflict.childId()).orElse(null));
    }

    private static String sha256(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int read; (read = content.read(buffer)) >= 0; ) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
