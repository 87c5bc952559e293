package vn.mangnon.quality;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.children.BirthDatePrecision;
import vn.mangnon.children.ChildCorrections;
import vn.mangnon.children.ChildCorrections.Identity;
import vn.mangnon.children.PersonalIdStatus;
import vn.mangnon.children.Sex;
import vn.mangnon.jobs.RowProblem;
import vn.mangnon.kernel.Fault;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Problem;
import vn.mangnon.tables.CellFault;
import vn.mangnon.tables.TableCell;
import vn.mangnon.tables.TableColumn;
import vn.mangnon.tables.TableRow;
import vn.mangnon.tables.TableUnreadable;
import vn.mangnon.tables.Tables;
import vn.mangnon.tables.WrittenDay;

/** What the list for the police says when it comes back. */
@ApplicationScoped
class SignedLists {

    /** A list that people check by hand. */
    static final int LONGEST = 5_000;

    private static final int DIGITS_OF_AN_ID = 12;
    private static final int PAGE = 200;
    private static final String FILE = "file";

    private final QualityRepository quality;
    private final ChildCorrections corrections;
    private final InputChecks checks;
    private final CurrentUser user;
    private final Clock clock;

    SignedLists(
            QualityRepository quality,
            ChildCorrections corrections,
            InputChecks checks,
            CurrentUser user,
            Clock clock) {
        this.quality = quality;
        this.corrections = corrections;
        this.checks = checks;
        this.user = user;
        this.clock = clock;
    }

    /** A field of a child that a row speaks of. */
    private record Said(
            String field, TableColumn column, @Nullable String ours, String theirs) {

        boolean agrees() {
            return theirs.equals(ours);
        }
    }

    /**
     * Takes over what a signed list says, some hundred rows in each transaction: one that lasted would hold up the change
     * feed. The same file a second time is the same list: its first outcome is told again, or it goes on where it broke off.
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
        if (known.filter(SignedList::isComplete).isPresent()) {
            return SignedListView.of(known.get());
        }
        var table = read(file, password);
        var id = known.map(SignedList::id).orElseGet(() -> begin(details, sha256));
        for (int from = 0; from < table.size(); from += PAGE) {
            var part = table.subList(from, Math.min(from + PAGE, table.size()));
            var begin = from;
            QuarkusTransaction.requiringNew().run(() -> takeOver(id, begin, part));
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            var list = quality.lockedList(id);
            list.complete(clock.instant());
            return SignedListView.of(list);
        });
    }

    private UUID begin(SignedListDetails details, String sha256) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var list = new SignedList(user.accountId(), details, sha256, clock.instant());
            list.persistAndFlush();
            return list.id();
        });
    }

    /** Rows that another upload of the file has taken are not taken again. */
    private void takeOver(UUID id, int from, List<TableRow> part) {
        var list = quality.lockedList(id);
        if (list.looked() == from) {
            new TakingOver(list).some(part);
            quality.flush();
        }
    }

    private static List<TableRow> read(Path file, @Nullable String password) throws IOException {
        var rows = new ArrayList<TableRow>();
        try (var table = Tables.read(file, PoliceListColumns.ALL, PoliceListColumns.REQUIRED, password)) {
            while (table.hasNext()) {
                rows.add(table.next());
                if (rows.size() > LONGEST) {
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

        void some(List<TableRow> part) {
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
            list.takenOver(part.size(), rows, corrected, confirmed, conflicts, problems);
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
            add(row, PoliceListColumns.RIGHT_NAME, IdentityFields.FULL_NAME, ours.fullName(), TableCell::text, said);
            add(
                    row,
                    PoliceListColumns.RIGHT_BIRTH,
                    IdentityFields.DATE_OF_BIRTH,
                    ours.birthDatePrecision() == BirthDatePrecision.EXACT
                            ? ours.dateOfBirth().toString()
                            : null,
                    SignedLists::exactDay,
                    said);
            add(row, PoliceListColumns.RIGHT_SEX, IdentityFields.SEX, ours.sex().name(), SignedLists::sexOf, said);
            add(
                    row,
                    PoliceListColumns.RIGHT_ID,
                    IdentityFields.PERSONAL_ID,
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
            if (field.field().equals(IdentityFields.PERSONAL_ID)
                    && ours.personalIdStatus() == PersonalIdStatus.VERIFIED) {
                return true;
            }
            return known.stream()
                    .anyMatch(provenance -> provenance.field().equals(field.field())
                            && quality.holds(provenance, field.ours(), LocalDate.now(clock)));
        }
    }

    private static boolean confirmsNumber(List<Said> taken, Identity ours) {
        return ours.personalIdStatus() != PersonalIdStatus.VERIFIED
                && taken.stream().anyMatch(field -> field.field().equals(IdentityFields.PERSONAL_ID));
    }

    private static Identity with(Identity ours, List<Said> said) {
        var identity = ours;
        for (var field : said) {
            identity = IdentityFields.with(identity, field.field(), field.theirs());
        }
        return identity;
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
        return Sex.written(cell.text())
                .filter(sex -> sex != Sex.UNKNOWN)
                .map(Sex::name)
                .orElseThrow(() -> new IllegalArgumentException("neither"));
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
