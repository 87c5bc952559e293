package vn.mangnon.visits;

import org.jspecify.annotations.Nullable;

/** The codes of the book in Vietnamese, which is what it is kept in. */
final class BookWords {

    private BookWords() {}

    static @Nullable String poverty(String status) {
        return switch (status) {
            case "POOR" -> "Nghèo";
            case "NEAR_POOR" -> "Cận nghèo";
            default -> null;
        };
    }

    static String sex(String sex) {
        return switch (sex) {
            case "MALE" -> "Nam";
            case "FEMALE" -> "Nữ";
            default -> "Không biết";
        };
    }
}
