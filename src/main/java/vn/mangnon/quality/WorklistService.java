package vn.mangnon.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.children.Sex;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Language;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.tables.TableWriter;
import vn.mangnon.tables.Tables;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.units.Units;

/** What is to be set right, and the list of it for the police. */
@ApplicationScoped
@Transactional
class WorklistService {

    private static final int PAGE = 200;

    private final QualityRepository quality;
    private final Units units;
    private final InputChecks checks;
    private final AuditTrail trail;
    private final CurrentUser user;
    private final Language language;
    private final Clock clock;

    WorklistService(
            QualityRepository quality,
            Units units,
            InputChecks checks,
            AuditTrail trail,
            CurrentUser user,
            Language language,
            Clock clock) {
        this.quality = quality;
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
                if (found.size() > SignedLists.LONGEST) {
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
                Sex.valueOf(view.sex()).word(locale),
                row.unitName(),
                row.personalId(),
                defects(view, locale),
                null,
                null,
                null,
                null,
                null));
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
}
