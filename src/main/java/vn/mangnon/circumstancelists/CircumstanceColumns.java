package vn.mangnon.circumstancelists;

import java.util.List;
import vn.mangnon.tables.TableColumn;

/** What a list of circumstances may say; headings as people write them. */
final class CircumstanceColumns {

    static final TableColumn CHILD_ID = TableColumn.of("childId", "Mã trên hệ thống", "System ID", 38);
    static final TableColumn PERSONAL_ID =
            TableColumn.of("personalId", "Số định danh cá nhân", "Personal ID", 16, "Số định danh", "Số ĐDCN");
    static final TableColumn ENTRY = TableColumn.of(
            "circumstance",
            "Hoàn cảnh",
            "Circumstance",
            30,
            "Nhóm hoàn cảnh",
            "Hoàn cảnh đặc biệt",
            "Nguy cơ",
            "Nhóm",
            "Group");
    static final TableColumn RISK_LEVEL = TableColumn.of("riskLevel", "Mức độ nguy cơ", "Risk level", 14);
    static final TableColumn SINCE = TableColumn.of("since", "Từ ngày", "Since", 12);
    static final TableColumn UNTIL = TableColumn.of("until", "Đến ngày", "Until", 12);
    static final TableColumn EVIDENCE = TableColumn.of("evidence", "Căn cứ", "Evidence", 30);
    static final TableColumn EVIDENCE_KIND = TableColumn.of("evidenceKind", "Loại căn cứ", "Kind of evidence", 18);
    static final TableColumn FOUND_ON = TableColumn.of("foundOn", "Ngày phát hiện", "Found on", 12);

    static final List<TableColumn> ALL =
            List.of(CHILD_ID, PERSONAL_ID, ENTRY, RISK_LEVEL, SINCE, UNTIL, EVIDENCE, EVIDENCE_KIND, FOUND_ON);

    static final List<TableColumn> REQUIRED = List.of(ENTRY, SINCE);

    private CircumstanceColumns() {}

    /** Where a fault of the register's stands in the list. */
    static String keyOf(String pointer) {
        return switch (pointer) {
            case "", "/category", "/subcategory", "/atRiskReason", "/condition" -> ENTRY.key();
            default -> pointer.substring(1);
        };
    }
}
