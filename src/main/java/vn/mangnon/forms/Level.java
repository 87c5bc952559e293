package vn.mangnon.forms;

/** How the forms judge; in the order they print it. */
enum Level {
    HIGH("Cao"),
    MEDIUM("Trung bình"),
    LOW("Thấp");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
