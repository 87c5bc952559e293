package vn.mangnon.printing;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.Objects;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import vn.mangnon.kernel.Language;

/** A document as DOCX, to be gone on with in a word processor: Times New Roman, which every office has. */
final class DocxPages implements Canvas {

    private static final String FONT = "Times New Roman";
    private static final int TWIPS_PER_MILLIMETRE = 57;
    private static final int TABLE_POINTS = 11;

    /** A4 less its margins (30 mm left, 18 mm right), in twentieths of a point. */
    private static final int WIDTH = (210 - 30 - 18) * TWIPS_PER_MILLIMETRE;

    private final XWPFDocument file;

    private DocxPages(XWPFDocument file) {
        this.file = file;
    }

    static void write(PrintedDocument document, OutputStream out) throws IOException {
        try (var file = new XWPFDocument()) {
            new DocxPages(file).draw(document);
            file.write(out);
        }
    }

    private void draw(PrintedDocument document) {
        var properties = file.getProperties().getCoreProperties();
        properties.setTitle(document.title());
        properties.setCreator("Măng Non");
        page(document);
        head(document.letterhead());
        centred(file.createParagraph(), document.title(), 14, true).setSpacingBefore(200);
        if (document.subject() != null) {
            centred(file.createParagraph(), document.subject(), 13, true).setSpacingAfter(200);
        }
        document.blocks().forEach(this::draw);
        if (document.closing() != null) {
            foot(document.closing());
        }
    }

    private void page(PrintedDocument document) {
        var section = file.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(twips(210));
        size.setH(twips(297));
        var margins = section.addNewPgMar();
        margins.setTop(twips(20));
        margins.setBottom(twips(20));
        margins.setLeft(twips(30));
        margins.setRight(twips(18));
        margins.setHeader(twips(10));
        margins.setFooter(twips(10));
        section.addNewTitlePg();
        // The first page has no number.
        var later = file.createHeader(HeaderFooterType.DEFAULT);
        var number = later.createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
        var first = file.createHeader(HeaderFooterType.FIRST);
        if (document.notice() == null) {
            first.createParagraph();
        } else {
            notice(later, document.notice());
            notice(first, document.notice());
        }
    }

    private static void notice(XWPFHeaderFooter header, String said) {
        centred(header.createParagraph(), said, 11, true);
    }

    private void head(Letterhead head) {
        if (head.formName() != null) {
            var name = file.createParagraph();
            name.setAlignment(ParagraphAlignment.RIGHT);
            run(name, head.formName(), 12).setBold(true);
        }
        var row = bare(file.createTable(1, 2), 42, 58).getRow(0);
        var ours = row.getCell(0);
        if (head.superior() != null) {
            centred(next(ours), head.superior().toUpperCase(Language.VIETNAMESE), 12, false);
        }
        centred(next(ours), head.agency().toUpperCase(Language.VIETNAMESE), 12, true);
        rule(next(ours), WIDTH * 42 / 100, 35);
        centred(next(ours), head.numberLine(), 13, false);
        var nations = row.getCell(1);
        centred(next(nations), Letterhead.NATION, 12, true);
        centred(next(nations), Letterhead.MOTTO, 13, true);
        rule(next(nations), WIDTH * 58 / 100, 58);
        var place = next(nations);
        place.setAlignment(ParagraphAlignment.CENTER);
        run(place, head.placeAndDate(), 13).setItalic(true);
    }

    /** A line below what stands above it, as long as this share of the cell. */
    private static void rule(XWPFParagraph paragraph, int width, int percent) {
        paragraph.setBorderTop(Borders.SINGLE);
        var indent = width * (100 - percent) / 200;
        paragraph.setIndentationLeft(indent);
        paragraph.setIndentationRight(indent);
        paragraph.setSpacingBefore(40);
        run(paragraph, "", 4);
    }

    private void foot(Closing closing) {
        file.createParagraph().setSpacingAfter(120);
        var row = bare(file.createTable(1, 2), 50, 50).getRow(0);
        row.setCantSplitRow(true);
        var list = row.getCell(0);
        if (!closing.recipients().isEmpty()) {
            var word = run(next(list), "Nơi nhận:", 12);
            word.setBold(true);
            word.setItalic(true);
            closing.recipients().forEach(recipient -> run(next(list), "- " + recipient, 11));
        }
        var signer = row.getCell(1);
        centred(next(signer), closing.signer(), 13, true);
        if (closing.hint() != null) {
            var hint = next(signer);
            hint.setAlignment(ParagraphAlignment.CENTER);
            run(hint, closing.hint(), 13).setItalic(true);
        }
        if (closing.name() != null) {
            var name = next(signer);
            name.setSpacingBefore(1400);
            centred(name, closing.name(), 13, true);
        }
    }

    @Override
    public void heading(Block.Heading heading) {
        var paragraph = file.createParagraph();
        paragraph.setSpacingBefore(160);
        paragraph.setSpacingAfter(60);
        paragraph.setKeepNext(true);
        // What a word processor shows beside the text, and a screen reader jumps to.
        paragraph.getCTPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(heading.level() - 1));
        var run = run(paragraph, heading.text(), 13);
        run.setBold(true);
        run.setItalic(heading.level() == 3);
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        // A line that ends with a break would be stretched over the page.
        var isBroken = paragraph.text().indexOf('\n') >= 0;
        var made = body(isBroken ? ParagraphAlignment.LEFT : ParagraphAlignment.BOTH);
        made.setKeepNext(paragraph.isNote());
        run(made, paragraph.text(), paragraph.isNote() ? 11 : 13).setItalic(paragraph.isNote());
    }

    @Override
    public void fields(Block.Fields fields) {
        run(body(ParagraphAlignment.LEFT), fields.shown(), 13);
    }

    @Override
    public void options(Block.Options options) {
        run(body(ParagraphAlignment.LEFT), options.shown(), 13);
    }

    @Override
    public void table(Block.Table table) {
        var columns = table.columns();
        var made = file.createTable(table.rows().size() + 1, columns.size());
        var percents = columns.stream()
                .mapToInt(column -> 100 * column.weight() / table.totalWeight())
                .toArray();
        fix(made, percents);
        var titles = made.getRow(0);
        titles.setRepeatHeader(true);
        titles.setCantSplitRow(true);
        for (int i = 0; i < columns.size(); i++) {
            centred(next(titles.getCell(i)), columns.get(i).title(), TABLE_POINTS, true);
        }
        for (int i = 0; i < table.rows().size(); i++) {
            var isSums = table.endsWithSums() && i == table.rows().size() - 1;
            var row = made.getRow(i + 1);
            row.setCantSplitRow(true);
            for (int j = 0; j < columns.size(); j++) {
                var cell = next(row.getCell(j));
                cell.setAlignment(columns.get(j).isCentred() ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
                run(cell, table.rows().get(i).get(j), TABLE_POINTS).setBold(isSums);
            }
        }
        // Or the next table would grow together with this one.
        file.createParagraph().setSpacingAfter(0);
    }

    private XWPFParagraph body(ParagraphAlignment alignment) {
        var paragraph = file.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBefore(60);
        paragraph.setSpacingAfter(60);
        return paragraph;
    }

    private static XWPFParagraph centred(XWPFParagraph paragraph, String said, int points, boolean bold) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, said, points).setBold(bold);
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String said, int points) {
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(points);
        run.setLang("vi-VN");
        var lines = said.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
        return run;
    }

    /** A new cell has an empty paragraph already. */
    private static XWPFParagraph next(XWPFTableCell cell) {
        var first = cell.getParagraphs().size() == 1 ? cell.getParagraphs().get(0) : null;
        return first != null && first.getRuns().isEmpty() ? first : cell.addParagraph();
    }

    /** A table that only sets things side by side. */
    private static XWPFTable bare(XWPFTable table, int... percents) {
        fix(table, percents);
        table.removeBorders();
        return table;
    }

    /** Widths that hold whatever is written: left to itself a word processor squeezes the columns with short words. */
    private static void fix(XWPFTable table, int... percents) {
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(WIDTH);
        table.setTableAlignment(TableRowAlign.LEFT);
        var properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = Objects.requireNonNullElseGet(
                table.getCTTbl().getTblGrid(), () -> table.getCTTbl().addNewTblGrid());
        for (int i = 0; i < percents.length; i++) {
            var width = BigInteger.valueOf((long) WIDTH * percents[i] / 100);
            grid.addNewGridCol().setW(width);
            for (var row : table.getRows()) {
                row.getCell(i).setWidthType(TableWidthType.DXA);
                row.getCell(i).setWidth(width.toString());
            }
        }
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf((long) millimetres * TWIPS_PER_MILLIMETRE);
    }
}
