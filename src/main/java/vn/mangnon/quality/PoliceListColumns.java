package vn.mangnon.quality;

import java.util.List;
import vn.mangnon.tables.TableColumn;

/** The list for the police: what the register says, and beside it room for what is right. */
final class PoliceListColumns {

    static final TableColumn CHILD_ID = TableColumn.of("childId", "Mã trên hệ thống", "System ID", 38);
    static final TableColumn FULL_NAME = TableColumn.of("fullName", "Họ và tên", "Full name", 28);
    static final TableColumn DATE_OF_BIRTH = TableColumn.of("dateOfBirth", "Ngày sinh", "Date of birth", 12);
    static final TableColumn SEX = TableColumn.of("sex", "Giới tính", "Sex", 10);
    static final TableColumn UNIT = TableColumn.of("unitName", "Nơi cư trú", "Residence", 24);
    static final TableColumn PERSONAL_ID =
            TableColumn.of("personalId", "Số định danh hiện có", "Personal ID on record", 16);
    static final TableColumn DEFECTS = TableColumn.of("defects", "Nội dung cần kiểm tra", "To be checked", 34);
    static final TableColumn RIGHT_NAME = TableColumn.of("rightFullName", "Họ và tên đúng", "Right full name", 28);
    static final TableColumn RIGHT_BIRTH =
            TableColumn.of("rightDateOfBirth", "Ngày sinh đúng", "Right date of birth", 14);
    static final TableColumn RIGHT_SEX = TableColumn.of("rightSex", "Giới tính đúng", "Right sex", 12);
    static final TableColumn RIGHT_ID = TableColumn.of("rightPersonalId", "Số định danh đúng", "Right personal ID", 16);
    static final TableColumn REMARK = TableColumn.of("remark", "Ghi chú của công an", "Remark of the police", 30);

    static final List<TableColumn> ALL = List.of(
            CHILD_ID,
            FULL_NAME,
            DATE_OF_BIRTH,
            SEX,
            UNIT,
            PERSONAL_ID,
            DEFECTS,
            RIGHT_NAME,
            RIGHT_BIRTH,
            RIGHT_SEX,
            RIGHT_ID,
            REMARK);

    static final List<TableColumn> REQUIRED = List.of(CHILD_ID, RIGHT_ID);

    private PoliceListColumns() {}
}
