package vn.mangnon.children;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Fault;
import vn.mangnon.kernel.Language;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.tables.TableColumn;
import vn.mangnon.tables.TableFormat;
import vn.mangnon.tables.Tables;
import vn.mangnon.units.UnitRef;

/**
 * The list of children as a file: what the list shows and nothing else, a page at a time, so that one page is in memory and
 * no transaction lasts. Every row is drawn as JSON first, where what the caller is not shown is left out, and the trail
 * notes each page as it does a page that is read. Numbers, addresses and phones go out by {@code /exports} alone, where
 * they are locked.
 */
@ApplicationScoped
class ChildLists {

    /** More is an export, which does not make anybody wait. */
    static final int MOST = 20_000;

    private static final int AT_ONCE = 200;

    private static final List<String> PAGING = List.of("limit", "cursor", "count");

    private static final List<TableColumn> COLUMNS = List.of(
            TableColumn.of("id", "Mã trên hệ thống", "System ID", 38),
            TableColumn.of("fullName", "Họ và tên", "Full name", 28),
            TableColumn.of("dateOfBirth", "Ngày sinh", "Date of birth", 12),
            TableColumn.of("birthDatePrecision", "Độ chính xác của ngày sinh", "Precision of the date of birth", 12),
            TableColumn.of("sex", "Giới tính", "Sex", 10),
            TableColumn.of("unitName", "Nơi cư trú", "Residence", 24),
            TableColumn.of("status", "Tình trạng", "Status", 14),
            TableColumn.of("circumstances", "Hoàn cảnh đặc biệt", "Special circumstances", 14),
            TableColumn.of("sensitive", "Có thông tin nhạy cảm", "Sensitive", 12),
            TableColumn.of("atRisk", "Có nguy cơ", "At risk", 12));

    private final ChildListService children;
    private final ObjectMapper json;
    private final Language language;

    ChildLists(ChildListService children, ObjectMapper json, Language language) {
        this.children = children;
        this.json = json;
        this.language = language;
    }

    /**
     * Before a byte is written.
     *
     * @param parameters what was asked: a file has no pages
     * @throws Problem 400 for a parameter of pages, 422 {@code LIST_TOO_LONG_FOR_A_FILE}
     */
    void requireWhole(ChildFilter filter, Set<String> parameters) {
        var ofPages = PAGING.stream()
                .filter(parameters::contains)
                .map(name -> new Fault("?" + name, "UNKNOWN_PARAMETER"))
                .toArray(Fault[]::new);
        if (ofPages.length > 0) {
            throw Problem.malformed("INVALID_PARAMETER", ofPages);
        }
        if (children.isLongerThan(MOST, filter)) {
            throw Problem.unprocessable("LIST_TOO_LONG_FOR_A_FILE");
        }
    }

    void write(ChildFilter filter, TableFormat format, OutputStream out) throws IOException {
        if (format == TableFormat.NDJSON) {
            eachPage(filter, (page, units) -> {
                for (var row : page) {
                    out.write(json.writeValueAsBytes(row));
                    out.write('\n');
                }
            });
            return;
        }
        var locale = language.locale();
        try (var table = Tables.write(format, out, COLUMNS, locale)) {
            eachPage(filter, (page, units) -> {
                for (var row : page) {
                    table.row(cells(row, units, locale));
                }
            });
        }
    }

    /** Takes a page of the list, drawn for the caller. */
    private interface PageTaker {
        void take(List<JsonNode> page, Map<UUID, UnitRef> units) throws IOException;
    }

    private void eachPage(ChildFilter filter, PageTaker taker) throws IOException {
        String next = null;
        do {
            var listed = children.listed(filter, new PageRequest(AT_ONCE, next, null));
            var rows = new ArrayList<JsonNode>();
            listed.page().items().forEach(child -> rows.add(json.valueToTree(child)));
            taker.take(rows, listed.units());
            next = listed.page().next();
        } while (next != null);
    }

    private static List<@Nullable Object> cells(JsonNode row, Map<UUID, UnitRef> units, Locale locale) {
        var born = text(row, "dateOfBirth");
        var unit = units.get(UUID.fromString(row.path("adminUnitId").asText()));
        var groups = StreamSupport.stream(row.path("circumstances").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("; "));
        return new ArrayList<@Nullable Object>(Arrays.asList(
                text(row, "id"),
                text(row, "fullName"),
                born == null ? null : LocalDate.parse(born),
                ChildWords.of(
                        BirthDatePrecision.valueOf(
                                row.path("birthDatePrecision").asText()),
                        locale),
                ChildWords.of(Sex.valueOf(row.path("sex").asText()), locale),
                unit == null ? null : unit.name(),
                ChildWords.of(ChildStatus.valueOf(row.path("status").asText()), locale),
                groups.isEmpty() ? null : groups,
                row.path("sensitive").asBoolean() ? "x" : null,
                row.path("atRisk").asBoolean() ? "x" : null));
    }

    private static @Nullable String text(JsonNode row, String field) {
        return row.hasNonNull(field) ? row.get(field).asText() : null;
    }
}
