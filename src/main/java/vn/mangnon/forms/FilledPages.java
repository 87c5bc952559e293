package vn.mangnon.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Language;
import vn.mangnon.printing.Block;
import vn.mangnon.printing.Closing;
import vn.mangnon.printing.FileName;
import vn.mangnon.printing.Letterhead;
import vn.mangnon.printing.PrintedDocument;

/** A filled form as it is printed: in the order of the form, with every question, also those that are left open. */
final class FilledPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter HOUR_AND_DAY =
            DateTimeFormatter.ofPattern("HH 'giờ' mm, 'ngày' dd 'tháng' MM 'năm' yyyy");

    private static final String NOT_COMPARED = "Chưa đối chiếu với mẫu chính thức";

    /** How many letters a line of a page has, about, and the gap between two fields in it. */
    private static final int LINE = 95;

    private static final int GAP = 6;

    /** Of a column of words beside one of dates or sums, which must not be broken. */
    private static final int TEXT_WIDTH = 10;

    private static final int SIGNS_WIDTH = 8;

    private final Form form;
    private final JsonNode answers;
    private final ZoneId zone;
    private final List<Block> blocks = new ArrayList<>();

    private FilledPages(Form form, JsonNode answers, ZoneId zone) {
        this.form = form;
        this.answers = answers;
        this.zone = zone;
    }

    static PrintedDocument of(Form form, JsonNode answers, Forms.Filling filling, ZoneId zone) {
        var pages = new FilledPages(form, answers, zone);
        form.sections()
                .forEach(section -> pages.section(section, filling.hidden().contains(section.code())));
        if (form.footnote() != null) {
            pages.blocks.add(Block.Paragraph.note(form.footnote()));
        }
        return new PrintedDocument(
                new FileName(form.code(), form.name()),
                new Letterhead(
                        form.name(), filling.superior(), filling.agency(), null, filling.place(), filling.date()),
                notice(form, filling),
                form.kind(),
                form.title(),
                pages.blocks,
                new Closing(List.of(), form.signer(), "(Ký, ghi rõ họ tên)", filling.signerName()));
    }

    private static @Nullable String notice(Form form, Forms.Filling filling) {
        var notices = Stream.of(form.status() == OfficialStatus.UNCONFIRMED ? NOT_COMPARED : null, filling.notice())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(". "));
        return notices.isEmpty() ? null : notices;
    }

    private void section(FormSection section, boolean isHidden) {
        var lines = section.title().split("\n");
        for (int i = 0; i < lines.length; i++) {
            blocks.add(new Block.Heading(Math.min(i + 1, 3), lines[i]));
        }
        if (isHidden) {
            blocks.add(Block.Paragraph.note("Được giữ bí mật theo Điều 24 Nghị định 56/2017/NĐ-CP."));
            return;
        }
        if (section.note() != null) {
            blocks.add(Block.Paragraph.note(section.note()));
        }
        var isFormOfficial = form.status() == OfficialStatus.CONFIRMED;
        if (isFormOfficial
                && section.questions().stream().anyMatch(question -> question.status() == OfficialStatus.UNCONFIRMED)) {
            blocks.add(Block.Paragraph.note("Phần này: " + NOT_COMPARED.toLowerCase(Language.VIETNAMESE) + "."));
        }
        if (section.hasTotals()) {
            levels(section);
        }
        var line = new ArrayList<Block.Field>();
        for (var question : section.questions()) {
            if (question.scored()) {
                continue;
            }
            if (!question.sameLine() || !isField(question.type())) {
                closeLine(line);
            }
            switch (question.type()) {
                case TEXT, DATE, DATE_TIME, NUMBER -> {
                    var field = new Block.Field(question.label(), said(question.type(), answers.path(question.code())));
                    if (length(line) + length(List.of(field)) > LINE) {
                        closeLine(line);
                    }
                    line.add(field);
                }
                case CHOICE -> options(question, labels(question));
                case YES_NO_UNKNOWN -> options(question, yesNo());
                case LEVEL -> options(question, levels());
                case TABLE -> table(question);
            }
        }
        closeLine(line);
    }

    private static boolean isField(QuestionType type) {
        return switch (type) {
            case TEXT, NUMBER, DATE, DATE_TIME -> true;
            case CHOICE, LEVEL, YES_NO_UNKNOWN, TABLE -> false;
        };
    }

    private static int length(List<Block.Field> line) {
        return line.stream()
                .mapToInt(field ->
                        field.label().length() + (field.value() == null ? Block.DOTS : field.value()).length() + GAP)
                .sum();
    }

    private void closeLine(List<Block.Field> line) {
        if (!line.isEmpty()) {
            blocks.add(new Block.Fields(line));
            line.clear();
        }
    }

    /** Two columns, as the annex has them: the row, and its levels with their anchors, of which one is marked. */
    private void levels(FormSection section) {
        var rows = new ArrayList<List<String>>();
        section.questions().stream()
                .filter(Question::scored)
                .forEach(question -> rows.add(List.of(
                        question.label(),
                        anchors(question, answers.path(question.code()).textValue()))));
        var totals = LevelTotals.of(section, answers);
        rows.add(List.of(
                "Tổng số",
                "Cao: %d".formatted(totals.high())
                        + Block.GAP
                        + "Trung bình: %d".formatted(totals.medium())
                        + Block.GAP
                        + "Thấp: %d".formatted(totals.low())));
        var lines = section.title().split("\n");
        // "b) Đánh giá …" heads the table without its letter.
        var title = lines[lines.length - 1].replaceFirst("^\\p{L}\\) ", "");
        blocks.add(new Block.Table(
                List.of(new Block.Column(title, 42), new Block.Column("Mức độ (Cao, Trung bình, Thấp)", 58)),
                rows,
                true));
    }

    private static String anchors(Question question, @Nullable String chosen) {
        return Arrays.stream(Level.values())
                .map(level -> {
                    var anchor = question.anchorsOrNone().of(level);
                    var box = level.name().equals(chosen) ? "■ " : "□ ";
                    return box + level.label() + (anchor == null ? "" : " (" + anchor + ")");
                })
                .collect(Collectors.joining("\n"));
    }

    private void options(Question question, Map<String, String> labels) {
        var chosen = answers.path(question.code()).textValue();
        blocks.add(new Block.Options(
                question.label(),
                labels.entrySet().stream()
                        .map(option -> new Block.Option(
                                option.getValue(), option.getKey().equals(chosen)))
                        .toList()));
    }

    private static Map<String, String> labels(Question question) {
        return question.options().stream()
                .collect(
                        Collectors.toMap(QuestionOption::code, QuestionOption::label, (a, b) -> a, LinkedHashMap::new));
    }

    private static Map<String, String> yesNo() {
        var inOrder = new LinkedHashMap<String, String>();
        inOrder.put("YES", "Có");
        inOrder.put("NO", "Không");
        inOrder.put("UNKNOWN", "Không biết");
        return inOrder;
    }

    private static Map<String, String> levels() {
        var inOrder = new LinkedHashMap<String, String>();
        Arrays.stream(Level.values()).forEach(level -> inOrder.put(level.name(), level.label()));
        return inOrder;
    }

    private void table(Question question) {
        blocks.add(new Block.Paragraph(question.label() + ":"));
        var rows = new ArrayList<List<String>>();
        answers.path(question.code())
                .forEach(row -> rows.add(question.columns().stream()
                        .map(column -> {
                            var said = said(column.type(), row.path(column.code()));
                            return said == null ? "" : said;
                        })
                        .toList()));
        if (rows.isEmpty()) {
            rows.add(question.columns().stream().map(column -> "").toList());
        }
        blocks.add(new Block.Table(
                question.columns().stream()
                        .map(column -> new Block.Column(
                                column.label(),
                                column.type() == QuestionType.TEXT ? TEXT_WIDTH : SIGNS_WIDTH,
                                column.type() != QuestionType.TEXT))
                        .toList(),
                rows));
    }

    private @Nullable String said(QuestionType type, JsonNode answer) {
        if (answer.isMissingNode() || answer.isNull()) {
            return null;
        }
        return switch (type) {
            case TEXT, CHOICE, LEVEL, YES_NO_UNKNOWN, TABLE -> answer.asText();
            case NUMBER -> NumberFormat.getNumberInstance(Language.VIETNAMESE).format(answer.decimalValue());
            case DATE -> LocalDate.parse(answer.textValue()).format(DAY);
            case DATE_TIME ->
                OffsetDateTime.parse(answer.textValue()).atZoneSameInstant(zone).format(HOUR_AND_DAY);
        };
    }
}
