package vn.mangnon.children;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.tables.TableColumn;
import vn.mangnon.tables.TableFormat;

/** The columns in which the register is taken away: as a table for people, and as the door takes a child, for programs. */
final class RegisterColumns {

    private static final int MOST_CARERS = 10;

    /** A column, and what stands in it. */
    record Cell(TableColumn column, Function<Row, @Nullable Object> value) {

        static Cell of(
                String key, String vietnamese, String english, int width, Function<Row, @Nullable Object> value) {
            return new Cell(TableColumn.of(key, vietnamese, english, width), value);
        }
    }

    /** @param circumstances the groups of the child that hold today and may be told */
    record Row(RegisterRepository.Taken child, List<String> circumstances, boolean isSensitive, Locale language) {

        @Nullable
        Caregiver mother() {
            return child.carers().stream()
                    .filter(carer -> Relations.isMother(carer.relation()))
                    .findFirst()
                    .orElse(null);
        }

        @Nullable
        Caregiver father() {
            return child.carers().stream()
                    .filter(carer -> Relations.isFather(carer.relation()))
                    .findFirst()
                    .orElse(null);
        }

        @Nullable
        Caregiver other() {
            var mother = mother();
            var father = father();
            return child.carers().stream()
                    .filter(carer -> carer != mother && carer != father)
                    .findFirst()
                    .orElse(null);
        }
    }

    private static final List<Cell> TABLE = List.of(
            Cell.of(
                    "id",
                    "Mã trên hệ thống",
                    "System ID",
                    38,
                    row -> row.child.id().toString()),
            Cell.of("fullName", "Họ và tên", "Full name", 28, row -> row.child.fullName()),
            Cell.of("dateOfBirth", "Ngày sinh", "Date of birth", 12, row -> row.child.dateOfBirth()),
            Cell.of(
                    "birthDatePrecision",
                    "Độ chính xác của ngày sinh",
                    "Precision of the date of birth",
                    12,
                    RegisterColumns::precision),
            Cell.of("sex", "Giới tính", "Sex", 10, RegisterColumns::sex),
            Cell.of("personalId", "Số định danh cá nhân", "Personal ID", 16, row -> row.child.personalId()),
            Cell.of("ethnicityCode", "Dân tộc", "Ethnicity", 12, row -> row.child.ethnicityCode()),
            Cell.of("nationalityCode", "Quốc tịch", "Nationality", 12, row -> row.child.nationalityCode()),
            Cell.of(
                    "residence/adminUnitId",
                    "Mã đơn vị trên hệ thống",
                    "Unit's system ID",
                    38,
                    row -> row.child.unitId().toString()),
            Cell.of("unitName", "Nơi cư trú", "Residence", 24, row -> row.child.unitName()),
            Cell.of("residence/addressLine", "Địa chỉ", "Address", 30, row -> row.child.addressLine()),
            Cell.of("residence/kind", "Loại cư trú", "Kind of residence", 14, RegisterColumns::residenceKind),
            Cell.of("mother", "Họ tên mẹ", "Mother's name", 25, row -> name(row.mother())),
            Cell.of("motherPhone", "Điện thoại mẹ", "Mother's phone", 14, row -> phone(row.mother())),
            Cell.of("father", "Họ tên cha", "Father's name", 25, row -> name(row.father())),
            Cell.of("fatherPhone", "Điện thoại cha", "Father's phone", 14, row -> phone(row.father())),
            Cell.of("caregiver", "Người chăm sóc", "Carer's name", 25, row -> name(row.other())),
            Cell.of("caregiverRelation", "Quan hệ với trẻ", "Carer's relation", 14, row -> relation(row.other())),
            Cell.of("caregiverPhone", "Điện thoại người chăm sóc", "Carer's phone", 14, row -> phone(row.other())),
            Cell.of("circumstances", "Hoàn cảnh đặc biệt", "Special circumstances", 14, RegisterColumns::groups),
            Cell.of("sensitive", "Có thông tin nhạy cảm", "Sensitive", 12, row -> mark(row.isSensitive)),
            Cell.of("atRisk", "Có nguy cơ", "At risk", 12, row -> mark(row.child.isAtRisk())));

    /** As {@code POST /children} takes a child, and what the list of children tells beside. */
    private static final List<Cell> JSON = Stream.of(
                    Stream.of(
                            Cell.of("id", "", "", 1, row -> row.child.id().toString()),
                            Cell.of("fullName", "", "", 1, row -> row.child.fullName()),
                            Cell.of("dateOfBirth", "", "", 1, row -> row.child.dateOfBirth()),
                            Cell.of("birthDatePrecision", "", "", 1, row -> row.child.precision()),
                            Cell.of("sex", "", "", 1, row -> row.child.sex()),
                            Cell.of("personalId", "", "", 1, row -> row.child.personalId()),
                            Cell.of("personalIdStatus", "", "", 1, row -> row.child.personalIdStatus()),
                            Cell.of("ethnicityCode", "", "", 1, row -> row.child.ethnicityCode()),
                            Cell.of("nationalityCode", "", "", 1, row -> row.child.nationalityCode()),
                            Cell.of(
                                    "residence/adminUnitId",
                                    "",
                                    "",
                                    1,
                                    row -> row.child.unitId().toString()),
                            Cell.of("residence/addressLine", "", "", 1, row -> row.child.addressLine()),
                            Cell.of("residence/kind", "", "", 1, row -> row.child.residenceKind())),
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
                            Cell.of("atRisk", "", "", 1, row -> row.child.isAtRisk())))
            .flatMap(Function.identity())
            .toList();

    private RegisterColumns() {}

    static List<Cell> of(TableFormat format) {
        return switch (format) {
            case XLSX, CSV -> TABLE;
            case NDJSON -> JSON;
        };
    }

    private static String precision(Row row) {
        return ChildWords.of(BirthDatePrecision.valueOf(row.child.precision()), row.language);
    }

    private static String sex(Row row) {
        return ChildWords.of(Sex.valueOf(row.child.sex()), row.language);
    }

    private static String residenceKind(Row row) {
        return ChildWords.of(ResidenceKind.valueOf(row.child.residenceKind()), row.language);
    }

    private static @Nullable String groups(Row row) {
        return row.circumstances.isEmpty() ? null : String.join("; ", row.circumstances);
    }

    private static @Nullable String mark(boolean flag) {
        return flag ? "x" : null;
    }

    private static @Nullable Caregiver at(Row row, int number) {
        return number < row.child.carers().size() ? row.child.carers().get(number) : null;
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
