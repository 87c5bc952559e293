package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.tables.TableColumn;
import vn.mangnon.tables.TableFormat;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.units.Units;

/**
 * The door for taking the register away: all children that the caller may see, row by row, as of one moment. The groups đ, g,
 * i, k, l, m appear only as that there is one. Call it inside a transaction that may last.
 */
@ApplicationScoped
public class ChildRegister {

    /** Who takes a child of the register, and nothing else of it. */
    public interface Taker {
        void take(UUID id, List<? extends @Nullable Object> cells);
    }

    private static final int MOST_CARERS = 10;

    /** A column, and what stands in it. */
    private record Cell(TableColumn column, Function<Row, @Nullable Object> value) {

        static Cell of(
                String key, String vietnamese, String english, int width, Function<Row, @Nullable Object> value) {
            return new Cell(TableColumn.of(key, vietnamese, english, width), value);
        }
    }

    /**
     * A child as the database has it.
     *
     * @param carers names, relations and phones, each in their order
     * @param circumstances the groups that hold today and may be told
     */
    record Row(
            UUID id,
            String fullName,
            LocalDate dateOfBirth,
            String precision,
            String sex,
            @Nullable String personalId,
            String personalIdStatus,
            @Nullable String ethnicityCode,
            String nationalityCode,
            UUID unitId,
            String unitName,
            @Nullable String addressLine,
            String residenceKind,
            List<Caregiver> carers,
            List<String> circumstances,
            boolean isSensitive,
            boolean isAtRisk,
            Locale language) {

        @Nullable
        Caregiver mother() {
            return carers.stream()
                    .filter(carer -> Relations.isMother(carer.relation()))
                    .findFirst()
                    .orElse(null);
        }

        @Nullable
        Caregiver father() {
            return carers.stream()
                    .filter(carer -> Relations.isFather(carer.relation()))
                    .findFirst()
                    .orElse(null);
        }

        @Nullable
        Caregiver other() {
            var mother = mother();
            var father = father();
            return carers.stream()
                    .filter(carer -> carer != mother && carer != father)
                    .findFirst()
                    .orElse(null);
        }
    }

    private static final List<Cell> TABLE = List.of(
            Cell.of("id", "Mã trên hệ thống", "System ID", 38, row -> row.id.toString()),
            Cell.of("fullName", "Họ và tên", "Full name", 28, Row::fullName),
            Cell.of("dateOfBirth", "Ngày sinh", "Date of birth", 12, Row::dateOfBirth),
            Cell.of(
                    "birthDatePrecision",
                    "Độ chính xác của ngày sinh",
                    "Precision of the date of birth",
                    12,
                    ChildRegister::precision),
            Cell.of("sex", "Giới tính", "Sex", 10, ChildRegister::sex),
            Cell.of("personalId", "Số định danh cá nhân", "Personal ID", 16, Row::personalId),
            Cell.of("ethnicityCode", "Dân tộc", "Ethnicity", 12, Row::ethnicityCode),
            Cell.of("nationalityCode", "Quốc tịch", "Nationality", 12, Row::nationalityCode),
            Cell.of(
                    "residence/adminUnitId",
                    "Mã đơn vị trên hệ thống",
                    "Unit's system ID",
                    38,
                    row -> row.unitId.toString()),
            Cell.of("unitName", "Nơi cư trú", "Residence", 24, Row::unitName),
            Cell.of("residence/addressLine", "Địa chỉ", "Address", 30, Row::addressLine),
            Cell.of("residence/kind", "Loại cư trú", "Kind of residence", 14, ChildRegister::residenceKind),
            Cell.of("mother", "Họ tên mẹ", "Mother's name", 25, row -> name(row.mother())),
            Cell.of("motherPhone", "Điện thoại mẹ", "Mother's phone", 14, row -> phone(row.mother())),
            Cell.of("father", "Họ tên cha", "Father's name", 25, row -> name(row.father())),
            Cell.of("fatherPhone", "Điện thoại cha", "Father's phone", 14, row -> phone(row.father())),
            Cell.of("caregiver", "Người chăm sóc", "Carer's name", 25, row -> name(row.other())),
            Cell.of("caregiverRelation", "Quan hệ với trẻ", "Carer's relation", 14, row -> relation(row.other())),
            Cell.of("caregiverPhone", "Điện thoại người chăm sóc", "Carer's phone", 14, row -> phone(row.other())),
            Cell.of("circumstances", "Hoàn cảnh đặc biệt", "Special circumstances", 14, ChildRegister::groups),
            Cell.of("sensitive", "Có thông tin nhạy cảm", "Sensitive", 12, row -> mark(row.isSensitive)),
            Cell.of("atRisk", "Có nguy cơ", "At risk", 12, row -> mark(row.isAtRisk)));

    /** As {@code POST /children} takes a child, and what the list of children tells beside. */
    private static final List<Cell> JSON = Stream.of(
                    Stream.of(
                            Cell.of("id", "", "", 1, row -> row.id.toString()),
                            Cell.of("fullName", "", "", 1, Row::fullName),
                            Cell.of("dateOfBirth", "", "", 1, Row::dateOfBirth),
                            Cell.of("birthDatePrecision", "", "", 1, Row::precision),
                            Cell.of("sex", "", "", 1, Row::sex),
                            Cell.of("personalId", "", "", 1, Row::personalId),
                            Cell.of("personalIdStatus", "", "", 1, Row::personalIdStatus),
                            Cell.of("ethnicityCode", "", "", 1, Row::ethnicityCode),
                            Cell.of("nationalityCode", "", "", 1, Row::nationalityCode),
                            Cell.of("residence/adminUnitId", "", "", 1, row -> row.unitId.toString()),
                            Cell.of("residence/addressLine", "", "", 1, Row::addressLine),
                            Cell.of("residence/kind", "", "", 1, Row::residenceKind)),
                    java.util.stream.IntStream.range(0, MOST_CARERS)
                            .boxed()
                            .flatMap(number -> Stream.of(
                                    Cell.of(
                                            "caregivers/" + number + "/fullName",
                                            "",
                                            "",
                                            1,
                                            row -> name(at(row, number))),
                                    Cell.of(
                                            "caregivers/" + number + "/relation",
                                            "",
                                            "",
                                            1,
                                            row -> relation(at(row, number))),
                                    Cell.of(
                                            "caregivers/" + number + "/phone",
                                            "",
                                            "",
                                            1,
                                            row -> phone(at(row, number))))),
                    Stream.of(
                            Cell.of("circumstances", "", "", 1, row -> row.circumstances),
                            Cell.of("sensitive", "", "", 1, row -> row.isSensitive ? true : null),
                            Cell.of("atRisk", "", "", 1, Row::isAtRisk)))
            .flatMap(Function.identity())
            .toList();

    private final ChildRepository children;
    private final ChildRules rules;
    private final Units units;
    private final CurrentUser user;
    private final Clock clock;

    ChildRegister(ChildRepository children, ChildRules rules, Units units, CurrentUser user, Clock clock) {
        this.children = children;
        this.rules = rules;
        this.units = units;
        this.user = user;
        this.clock = clock;
    }

    public static List<TableColumn> columns(TableFormat format) {
        return cells(format).stream().map(Cell::column).toList();
    }

    private static List<Cell> cells(TableFormat format) {
        return switch (format) {
            case XLSX, CSV -> TABLE;
            case NDJSON -> JSON;
        };
    }

    /** How many there are just now. */
    public long count(@Nullable UUID adminUnitId, @Nullable ChildStatus status) {
        return children.countRegister(extent(adminUnitId), status, user.children(), LocalDate.now(clock));
    }

    /**
     * Hands over every one of them in one statement, so that all are of one moment, some hundred in memory at a time.
     *
     * @param adminUnitId a unit and all below it; nothing: everything in sight
     */
    public void each(
            TableFormat format,
            @Nullable UUID adminUnitId,
            @Nullable ChildStatus status,
            Locale language,
            Taker taker) {
        var today = LocalDate.now(clock);
        var cells = cells(format);
        children.eachOfRegister(extent(adminUnitId), status, user.children(), today, found -> {
            var row = row(found, language);
            taker.take(
                    row.id(),
                    Arrays.asList(
                            cells.stream().map(cell -> cell.value().apply(row)).toArray()));
        });
    }

    private @Nullable UnitExtent extent(@Nullable UUID adminUnitId) {
        return adminUnitId == null ? null : units.extentOf(adminUnitId).orElse(UnitExtent.NOTHING);
    }

    private Row row(ChildRepository.Taken found, Locale language) {
        var told = new ArrayList<String>();
        var isSensitive = false;
        for (var group : found.groups()) {
            if (rules.isKeptBack(group)) {
                isSensitive = true;
            } else {
                told.add(group);
            }
        }
        return new Row(
                found.id(),
                found.fullName(),
                found.dateOfBirth(),
                found.precision(),
                found.sex(),
                found.personalId(),
                found.personalIdStatus(),
                found.ethnicityCode(),
                found.nationalityCode(),
                found.unitId(),
                found.unitName(),
                found.addressLine(),
                found.residenceKind(),
                found.carers(),
                told,
                isSensitive,
                found.isAtRisk(),
                language);
    }

    private static String precision(Row row) {
        return ChildWords.of(BirthDatePrecision.valueOf(row.precision), row.language);
    }

    private static String sex(Row row) {
        return ChildWords.of(Sex.valueOf(row.sex), row.language);
    }

    private static String residenceKind(Row row) {
        return ChildWords.of(ResidenceKind.valueOf(row.residenceKind), row.language);
    }

    private static @Nullable String groups(Row row) {
        return row.circumstances.isEmpty() ? null : String.join("; ", row.circumstances);
    }

    private static @Nullable String mark(boolean flag) {
        return flag ? "x" : null;
    }

    private static @Nullable Caregiver at(Row row, int number) {
        return number < row.carers.size() ? row.carers.get(number) : null;
    }

    private static @Nullable String name(@Nullable Caregiver carer) {
        return carer == null ? null : carer.fullName();
    }

    private static @Nullable String relation(@Nullable Caregiver carer) {
        return carer == null ? null : carer.relation();
    }

    private static @Nullable String phone(@Nullable Caregiver carer) {
        return carer == null ? null : carer.phone();
    }
}
