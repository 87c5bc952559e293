package vn.mangnon.tables;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object a line. A key {@code a/b} is a field of an object in the row, {@code a/0/b} one of a list's elements; what
 * has no value is left out, and so is an object or a list without any. Columns of one object stand beside each other.
 */
final class NdjsonTable implements TableWriter {

    private final JsonGenerator json;
    private final List<String[]> paths;

    NdjsonTable(OutputStream target, List<TableColumn> columns) throws IOException {
        json = new JsonFactory().createGenerator(target);
        json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        paths = columns.stream().map(column -> column.key().split("/")).toList();
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        json.writeStartObject();
        String[] open = {};
        int depth = 0;
        for (int i = 0; i < paths.size(); i++) {
            var value = cells.get(i);
            if (value == null) {
                continue;
            }
            var path = paths.get(i);
            var shared = shared(open, depth, path);
            for (; depth > shared; depth--) {
                end();
            }
            for (; depth < path.length - 1; depth++) {
                begin(path, depth);
            }
            open = path;
            name(path[path.length - 1]);
            write(value);
        }
        for (; depth > 0; depth--) {
            end();
        }
        json.writeEndObject();
    }

    private static int shared(String[] open, int depth, String[] path) {
        int shared = 0;
        while (shared < Math.min(depth, path.length - 1) && open[shared].equals(path[shared])) {
            shared++;
        }
        return shared;
    }

    /** What is named by a number is an element of a list, so that the step before it began a list. */
    private void begin(String[] path, int step) throws IOException {
        name(path[step]);
        if (isNumber(path[step + 1])) {
            json.writeStartArray();
        } else {
            json.writeStartObject();
        }
    }

    private void end() throws IOException {
        if (json.getOutputContext().inArray()) {
            json.writeEndArray();
        } else {
            json.writeEndObject();
        }
    }

    private void name(String step) throws IOException {
        if (!json.getOutputContext().inArray()) {
            json.writeFieldName(step);
        }
    }

    private static boolean isNumber(String step) {
        return Character.isDigit(step.charAt(0));
    }

    private void write(Object value) throws IOException {
        if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (var element : list) {
                json.writeString(String.valueOf(element));
            }
            json.writeEndArray();
        } else {
            json.writeString(value.toString());
        }
    }

    @Override
    public void close() throws IOException {
        json.writeRaw('\n');
        json.close();
    }
}
