package vn.mangnon.tables;

import java.util.regex.Pattern;

/**
 * What the XML of a sheet may ask of whoever reads it: a reader makes room for every column up to the one that a cell names,
 * and holds the text of a cell whole. A scan of the bytes, which knows tags, comments and nothing else: what hides from it is
 * refused.
 */
final class SheetLimits {

    /** A cell has 32,767 letters at most, each perhaps an entity; what is longer is no cell. */
    private static final long LONGEST_CELL = 1L << 20;

    private static final int MOST_ROWS = 1_048_577;
    private static final int MOST_CELLS_OF_A_ROW = 16_384;
    private static final int LONGEST_TAG = 4_096;

    private static final Pattern REFERENCE = Pattern.compile("\\sr\\s*=\\s*([\"'])(.*?)\\1", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("[A-Za-z]{1,3}[0-9]{1,7}");

    private enum Where {
        BEGINNING,
        NO_XML,
        TEXT,
        TAG,
        COMMENT
    }

    private Where where = Where.BEGINNING;
    private final StringBuilder tag = new StringBuilder();
    private boolean isInCell;
    private long cellLength;
    private int rows;
    private int cells;
    private int dashes;
    private int zeros;
    private int quote;

    /** The next bytes of the file. */
    void read(byte[] bytes, int count) {
        for (int i = 0; i < count && where != Where.NO_XML; i++) {
            read(bytes[i]);
        }
    }

    private void read(byte letter) {
        switch (where) {
            case BEGINNING -> begin(letter);
            case NO_XML -> {
                // A picture, or the settings of a printer.
            }
            case TEXT -> {
                grow();
                if (letter == '<') {
                    where = Where.TAG;
                    tag.setLength(0);
                }
            }
            case TAG -> readTag(letter);
            case COMMENT -> {
                grow();
                if (letter == '>' && dashes >= 2) {
                    where = Where.TEXT;
                }
                dashes = letter == '-' ? dashes + 1 : 0;
            }
        }
    }

    /** XML begins with a tag, in UTF-8 after its mark; in UTF-16 or UTF-32 no office writes it. */
    private void begin(byte letter) {
        if (letter == '<') {
            where = Where.TAG;
            tag.setLength(0);
            if (zeros > 0) {
                throw new TableUnreadable("NOT_A_WORKBOOK");
            }
        } else if (letter == 0) {
            zeros++;
        } else if (!isMarkOrBlank(letter)) {
            where = Where.NO_XML;
        }
    }

    private static boolean isMarkOrBlank(byte letter) {
        return switch (letter & 0xFF) {
            case ' ', '\t', '\r', '\n', 0xEF, 0xBB, 0xBF, 0xFE, 0xFF -> true;
            default -> false;
        };
    }

    private void grow() {
        if (isInCell && ++cellLength > LONGEST_CELL) {
            throw new TableUnreadable("WORKBOOK_TOO_LARGE");
        }
    }

    private void readTag(byte letter) {
        grow();
        if (letter == 0) {
            throw new TableUnreadable("NOT_A_WORKBOOK");
        }
        if (letter == '>' && quote == 0 && !isOpenInstruction()) {
            where = Where.TEXT;
            end(tag.toString());
            return;
        }
        if (quote == letter) {
            quote = 0;
        } else if (quote == 0 && (letter == '"' || letter == '\'') && tag.length() > 0 && tag.charAt(0) != '?') {
            quote = letter;
        }
        tag.append((char) (letter & 0xFF));
        if (tag.length() == 3 && tag.toString().equals("!--")) {
            where = Where.COMMENT;
            dashes = 0;
        } else if (tag.charAt(0) == '!' && tag.length() == 3) {
            // Sections that hide what they hold, and documents that define entities of their own.
            throw new TableUnreadable("NOT_A_WORKBOOK");
        } else if (tag.length() > LONGEST_TAG && isCell(tag)) {
            throw new TableUnreadable("WORKBOOK_TOO_LARGE");
        }
    }

    /** An instruction to whoever reads it ends with its own mark, whatever stands between. */
    private boolean isOpenInstruction() {
        return tag.length() > 0 && tag.charAt(0) == '?' && (tag.length() == 1 || tag.charAt(tag.length() - 1) != '?');
    }

    private static boolean isCell(CharSequence tag) {
        var name = nameOf(tag);
        return name.equals("c") || name.equals("row");
    }

    /** Without its prefix. */
    private static String nameOf(CharSequence tag) {
        int end = 0;
        int begin = 0;
        for (; end < tag.length() && end < 100; end++) {
            var letter = tag.charAt(end);
            if (letter == ':') {
                begin = end + 1;
            } else if (letter <= ' ' || letter == '/') {
                break;
            }
        }
        return tag.subSequence(begin, Math.max(begin, end)).toString();
    }

    private void end(String whole) {
        var isEnd = whole.startsWith("/");
        var name = nameOf(isEnd ? whole.substring(1) : whole);
        if (isEnd) {
            isInCell &= !name.equals("c");
        } else if (name.equals("c")) {
            begin(whole);
        } else if (name.equals("row")) {
            refuseInCell();
            cells = 0;
            if (++rows > MOST_ROWS) {
                throw new TableUnreadable("TOO_MANY_ROWS");
            }
        }
    }

    private void begin(String cell) {
        refuseInCell();
        // Outside rows they are what Excel notes of its formulas.
        if (rows > 0 && ++cells > MOST_CELLS_OF_A_ROW) {
            throw new TableUnreadable("WORKBOOK_TOO_LARGE");
        }
        for (var found = REFERENCE.matcher(cell); found.find(); ) {
            if (!CELL.matcher(found.group(2)).matches()) {
                throw new TableUnreadable("NOT_A_WORKBOOK");
            }
        }
        isInCell = !cell.endsWith("/");
        cellLength = 0;
    }

    private void refuseInCell() {
        if (isInCell) {
            throw new TableUnreadable("NOT_A_WORKBOOK");
        }
    }
}
