package vn.mangnon.imports;

import java.util.List;
import vn.mangnon.tables.TableColumn;

/** What a list of children may have as columns; five are enough. */
final class ImportColumns {

    static final TableColumn ID = TableColumn.of("id", "Mã trên hệ thống", "System ID", 38, "ID");
    static final TableColumn FULL_NAME = TableColumn.of(
            "fullName", "Họ và tên", "Full name", 28, "Họ tên", "Họ và tên trẻ", "Họ tên trẻ em", "Name");
    static final TableColumn DATE_OF_BIRTH = TableColumn.of(
            "dateOfBirth", "Ngày sinh", "Date of birth", 12, "Ngày, tháng, năm sinh", "Ngày tháng năm sinh", "DOB");
    static final TableColumn PRECISION =
            TableColumn.of("birthDatePrecision", "Độ chính xác của ngày sinh", "Precision of the date of birth", 12);
    static final TableColumn SEX = TableColumn.of("sex", "Giới tính", "Sex", 10, "Nam/Nữ", "Gender");
    static final TableColumn PERSONAL_ID = TableColumn.of(
            "personalId",
            "Số định danh cá nhân",
            "Personal ID",
            16,
            "Số định danh",
            "Mã định danh",
            "Mã định danh cá nhân",
            "Số ĐDCN",
            "Số CCCD",
            "CCCD");
    static final TableColumn ETHNICITY = TableColumn.of("ethnicityCode", "Dân tộc", "Ethnicity", 12, "Mã dân tộc");
    static final TableColumn NATIONALITY = TableColumn.of("nationalityCode", "Quốc tịch", "Nationality", 12);
    static final TableColumn UNIT_ID =
            TableColumn.of("residence/adminUnitId", "Mã đơn vị trên hệ thống", "Unit's system ID", 38, "adminUnitId");
    static final TableColumn COMMUNE_CODE =
            TableColumn.of("communeCode", "Mã xã", "Commune code", 10, "Mã xã, phường", "Mã đơn vị hành chính");
    static final TableColumn HAMLET = TableColumn.of(
            "hamlet", "Thôn, ấp, tổ dân phố", "Hamlet", 20, "Thôn", "Ấp", "Khóm", "Tổ dân phố", "Thôn/ấp");
    static final TableColumn RESIDENCE_KIND =
            TableColumn.of("residence/kind", "Loại cư trú", "Kind of residence", 14, "residenceKind", "Cư trú");
    static final TableColumn ADDRESS =
            TableColumn.of("residence/addressLine", "Địa chỉ", "Address", 30, "addressLine", "Nơi ở", "Số nhà, đường");
    static final TableColumn MOTHER =
            TableColumn.of("mother", "Họ tên mẹ", "Mother's name", 25, "Mẹ", "Họ và tên mẹ", "motherName");
    static final TableColumn MOTHER_PHONE =
            TableColumn.of("motherPhone", "Điện thoại mẹ", "Mother's phone", 14, "SĐT mẹ", "Số điện thoại mẹ");
    static final TableColumn FATHER =
            TableColumn.of("father", "Họ tên cha", "Father's name", 25, "Cha", "Họ và tên cha", "Bố", "fatherName");
    static final TableColumn FATHER_PHONE =
            TableColumn.of("fatherPhone", "Điện thoại cha", "Father's phone", 14, "SĐT cha", "Số điện thoại cha");
    static final TableColumn CARER =
            TableColumn.of("caregiver", "Người chăm sóc", "Carer's name", 25, "Họ tên người chăm sóc", "caregiverName");
    static final TableColumn CARER_RELATION = TableColumn.of(
            "caregiverRelation", "Quan hệ với trẻ", "Carer's relation", 14, "Quan hệ", "Quan hệ của người chăm sóc");
    static final TableColumn CARER_PHONE = TableColumn.of(
            "caregiverPhone", "Điện thoại người chăm sóc", "Carer's phone", 14, "Điện thoại", "Số điện thoại", "SĐT");

    static final List<TableColumn> ALL = List.of(
            ID,
            FULL_NAME,
            DATE_OF_BIRTH,
            PRECISION,
            SEX,
            PERSONAL_ID,
            ETHNICITY,
            NATIONALITY,
            UNIT_ID,
            COMMUNE_CODE,
            HAMLET,
            RESIDENCE_KIND,
            ADDRESS,
            MOTHER,
            MOTHER_PHONE,
            FATHER,
            FATHER_PHONE,
            CARER,
            CARER_RELATION,
            CARER_PHONE);

    /** Where a child lives may be said for the whole list, or by one of three columns. */
    static final List<TableColumn> REQUIRED = List.of(FULL_NAME, DATE_OF_BIRTH, SEX);

    private ImportColumns() {}
}
