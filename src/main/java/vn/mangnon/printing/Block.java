package vn.mangnon.printing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of the body of a document, from its head to its end. Line breaks within a text are kept. */
public sealed interface Block {

    /** Where something is to be written by hand. */
    String DOTS = "……………";

    /** Between what stands side by side in a line: it stays as wide as it is, and the line may break after it. */
    String GAP = "\u00a0\u00a0\u00a0 ";

    /** Everything that is written in it. */
    Stream<String> texts();

    /** @param level 1 for a part, 2 for a section, 3 for what is below it */
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("headings have levels 1 to 3");
            }
        }

        @Override
        public Stream<String> texts() {
            return Stream.of(text);
        }
    }

    record Paragraph(String text, boolean isNote) implements Block {
        public Paragraph(String text) {
            this(text, false);
        }

        /** Smaller and slanted: what explains the document, not what it says. */
        public static Paragraph note(String text) {
            return new Paragraph(text, true);
        }

        @Override
        public Stream<String> texts() {
            return Stream.of(text);
        }
    }

    /** A label and what is said to it; without a value dots, to be filled in by hand. */
    record Field(String label, @Nullable String value) {
        String shown() {
            return value == null || value.isBlank() ? DOTS : value;
        }
    }

    /** Fields that stand in one line where they fit. */
    record Fields(List<Field> fields) implements Block {
        public Fields {
            fields = List.copyOf(fields);
        }

        String shown() {
            return fields.stream()
                    .map(field -> field.label() + ": " + field.shown())
                    .collect(Collectors.joining(GAP));
        }

        public static Fields of(String label, @Nullable String value) {
            return new Fields(List.of(new Field(label, value)));
        }

        @Override
        public Stream<String> texts() {
            return fields.stream().flatMap(field -> Stream.of(field.label(), field.shown()));
        }
    }

    /** One of several that are all printed, with a box before each. */
    record Option(String label, boolean isChosen) {
        /** Both boxes are in every font of the kind; the ones with a tick are not. */
        String shown() {
            return (isChosen ? "■\u00a0" : "□\u00a0") + label;
        }
    }

    record Options(String label, List<Option> options) implements Block {
        public Options {
            options = List.copyOf(options);
        }

        String shown() {
            return options.stream().map(Option::shown).collect(Collectors.joining(GAP, label + ":" + GAP, ""));
        }

        @Override
        public Stream<String> texts() {
            return Stream.concat(Stream.of(label), options.stream().map(Option::label));
        }
    }

    /** @param weight its share of the width, beside the others' */
    record Column(String title, int weight, boolean isCentred) {
        public Column(String title, int weight) {
            this(title, weight, false);
        }
    }

    /** Every row has a cell for each column; the last of them may be sums, printed bold. */
    record Table(List<Column> columns, List<List<String>> rows, boolean endsWithSums) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            var width = columns.size();
            if (width == 0 || rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("a row has a cell for each column");
            }
        }

        public Table(List<Column> columns, List<List<String>> rows) {
            this(columns, rows, false);
        }

        @Override
        public Stream<String> texts() {
            return Stream.concat(
                    columns.stream().map(Column::title), rows.stream().flatMap(List::stream));
        }

        int totalWeight() {
            return columns.stream().mapToInt(Column::weight).sum();
        }
    }
}
