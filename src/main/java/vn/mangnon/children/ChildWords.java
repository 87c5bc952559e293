package vn.mangnon.children;

import java.util.Locale;

/** The codes of a child's record as people read them in a table. */
final class ChildWords {

    private ChildWords() {}

    static String of(BirthDatePrecision precision, Locale language) {
        return switch (precision) {
            case EXACT -> word("Chính xác", "Exact", language);
            case MONTH -> word("Tháng", "Month", language);
            case YEAR -> word("Năm", "Year", language);
            case ESTIMATED -> word("Ước tính", "Estimated", language);
        };
    }

    static String of(Sex sex, Locale language) {
        return switch (sex) {
            case MALE -> word("Nam", "Male", language);
            case FEMALE -> word("Nữ", "Female", language);
            case UNKNOWN -> word("Không biết", "Unknown", language);
        };
    }

    static String of(ResidenceKind kind, Locale language) {
        return switch (kind) {
            case PERMANENT -> word("Thường trú", "Permanent", language);
            case TEMPORARY -> word("Tạm trú", "Temporary", language);
            case ACTUAL -> word("Nơi ở hiện tại", "Actual", language);
        };
    }

    static String of(ChildStatus status, Locale language) {
        return switch (status) {
            case ACTIVE -> word("Đang quản lý", "Active", language);
            case AGED_OUT -> word("Đủ 16 tuổi", "Aged out", language);
            case MOVED_AWAY -> word("Chuyển đi", "Moved away", language);
            case DECEASED -> word("Đã mất", "Deceased", language);
            case MERGED -> word("Đã gộp", "Merged", language);
        };
    }

    private static String word(String vietnamese, String english, Locale language) {
        return language.getLanguage().equals("vi") ? vietnamese : english;
    }
}
