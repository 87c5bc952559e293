package vn.mangnon.printing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A document as PDF. It is built as a tree of elements and not as text with holes: what somebody typed cannot become a tag,
 * and nothing is fetched from anywhere. Tagged (PDF/UA), so that a screen reader finds its way; with fonts of its own, for a
 * reader's device has none that are sure to know every Vietnamese letter.
 */
final class PdfPages implements Canvas {

    private static final int FEW = 8;
    private static final int KEY_BITS = 256;

    private static final String FAMILY = "Liberation Serif";

    /** NĐ 30/2020 phụ lục I: A4, margins of 20 and 30 mm, letters of 13 points, the number of the page from the second on. */
    private static final String STYLE = """
            @page { size: A4; margin: 20mm 18mm 20mm 30mm;
              @top-center { content: element(later); } }
            @page:first { @top-center { content: element(first); } }
            body { font-family: 'Liberation Serif'; font-size: 13pt; line-height: 1.25; margin: 0; }
            .first { position: running(first); } .later { position: running(later); }
            .running { font-size: 11pt; text-align: center; }
            .notice { font-weight: bold; }
            .page:before { content: counter(page); }
            .form { text-align: right; font-size: 12pt; font-weight: bold; margin: 0; }
            .head { width: 100%; border-collapse: collapse; margin-bottom: 14pt; }
            .head td { padding: 0; text-align: center; vertical-align: top; }
            .head .ours { width: 40%; padding-right: 6pt; } .head .nations { width: 60%; }
            .head p { margin: 0; text-align: center; } .upper { text-transform: uppercase; }
            .rule { border-top: 0.75pt solid black; height: 0; margin: 2pt auto 6pt auto; }
            h1 { text-align: center; font-size: 14pt; margin: 10pt 0 0 0; }
            .subject { text-align: center; font-weight: bold; margin: 2pt 0 12pt 0; }
            h2, h3, h4 { font-size: 13pt; margin: 10pt 0 4pt 0; page-break-after: avoid; }
            h4 { font-style: italic; }
            p { margin: 4pt 0; text-align: justify; orphans: 2; widows: 2; }
            .fields, .options { text-align: left; }
            .note { font-size: 11pt; font-style: italic; text-align: left; page-break-after: avoid; }
            .rows { width: 100%; border-collapse: collapse; margin: 6pt 0; table-layout: fixed;
              -fs-table-paginate: paginate; font-size: 11pt; }
            .rows th, .rows td { border: 0.5pt solid black; padding: 2pt 4pt; vertical-align: top; text-align: left;
              word-wrap: break-word; }
            .rows th { text-align: center; } .rows tr { page-break-inside: avoid; }
            .rows .centred { text-align: center; } .sums td { font-weight: bold; }
            .short { page-break-inside: avoid; }
            .foot { width: 100%; margin-top: 16pt; page-break-inside: avoid; }
            .foot td { width: 50%; vertical-align: top; padding: 0; } .foot p { margin: 0; text-align: left; }
            .foot .list { font-size: 11pt; } .foot .list .word { font-size: 12pt; font-weight: bold; font-style: italic; }
            .foot .signer p { text-align: center; } .hint { font-style: italic; }
            .foot .signed { margin-top: 70pt; font-weight: bold; }
            """;

    private final Document tree;
    private final Element body;
    private final PrintedDocument document;

    PdfPages(PrintedDocument document) {
        this.document = document;
        try {
            tree = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform builds trees", e);
        }
        var html = tree.createElement("html");
        html.setAttribute("lang", "vi");
        tree.appendChild(html);
        var head = child(html, "head", null);
        text(head, "title", null, document.title());
        // Without it a tagged document is not described.
        var description = child(head, "meta", null);
        description.setAttribute("name", "subject");
        description.setAttribute("content", document.title());
        text(head, "style", null, STYLE);
        body = child(html, "body", null);
    }

    /** @param password with which alone it opens, or nothing */
    void writeTo(OutputStream out, @Nullable String password) throws IOException {
        running();
        head();
        text(body, "h1", null, document.title());
        text(body, "p", "subject", Objects.requireNonNullElse(document.subject(), ""));
        document.blocks().forEach(this::draw);
        foot();
        try (var file = new PDDocument()) {
            if (password != null) {
                var lock = new StandardProtectionPolicy(password, password, new AccessPermission());
                lock.setEncryptionKeyLength(KEY_BITS);
                file.protect(lock);
            }
            var builder = new PdfRendererBuilder();
            builder.usePDDocument(file);
            builder.usePdfUaAccessibility(true);
            builder.useUriResolver((base, uri) -> null);
            builder.useFont(new Font(file, "Regular"), FAMILY, 400, FontStyle.NORMAL, true);
            builder.useFont(new Font(file, "Bold"), FAMILY, 700, FontStyle.NORMAL, true);
            builder.useFont(new Font(file, "Italic"), FAMILY, 400, FontStyle.ITALIC, true);
            builder.useFont(new Font(file, "BoldItalic"), FAMILY, 700, FontStyle.ITALIC, true);
            builder.withW3cDocument(tree, null);
            builder.withProducer("Măng Non");
            builder.toStream(out);
            builder.run();
        }
    }

    /** Read when the first letter of its style is drawn. */
    private static final class Font extends PDFontSupplier {

        private final PDDocument file;
        private final String style;

        Font(PDDocument file, String style) {
            super(null);
            this.file = file;
            this.style = style;
        }

        @Override
        public PDFont supply() {
            try (var font = PdfPages.class.getResourceAsStream("/fonts/LiberationSerif-" + style + ".ttf")) {
                var letters = new TTFParser().parse(new RandomAccessReadBuffer(Objects.requireNonNull(font)));
                // Vietnamese is written composed and needs no ligatures; looking for them takes nine tenths of the
                // time.
                letters.setEnableGsub(false);
                return PDType0Font.load(file, letters, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void running() {
        var first = child(body, "div", "running first");
        var later = child(body, "div", "running later");
        child(later, "span", "page");
        if (document.notice() != null) {
            text(first, "div", "notice", document.notice());
            text(later, "div", "notice", document.notice());
        }
    }

    private void head() {
        var head = document.letterhead();
        if (head.formName() != null) {
            text(body, "p", "form", head.formName());
        }
        var row = child(child(body, "table", "head"), "tr", null);
        var ours = child(row, "td", "ours");
        if (head.superior() != null) {
            text(ours, "p", "upper", head.superior());
        }
        bold(child(ours, "p", "upper"), head.agency());
        rule(ours, "35%");
        text(ours, "p", null, head.numberLine());
        var nations = child(row, "td", "nations");
        bold(child(nations, "p", null), Letterhead.NATION);
        bold(child(nations, "p", null), Letterhead.MOTTO);
        rule(nations, "58%");
        child(child(nations, "p", null), "i", null).setTextContent(head.placeAndDate());
    }

    private void rule(Element parent, String width) {
        child(parent, "div", "rule").setAttribute("style", "width: " + width);
    }

    private void bold(Element parent, String said) {
        text(parent, "b", null, said);
    }

    private void foot() {
        var closing = document.closing();
        if (closing == null) {
            return;
        }
        var row = child(child(body, "table", "foot"), "tr", null);
        var list = child(row, "td", "list");
        if (!closing.recipients().isEmpty()) {
            text(list, "p", "word", "Nơi nhận:");
            closing.recipients().forEach(recipient -> text(list, "p", null, "- " + recipient));
        }
        var signer = child(row, "td", "signer");
        bold(child(signer, "p", null), closing.signer());
        if (closing.hint() != null) {
            text(signer, "p", "hint", closing.hint());
        }
        if (closing.name() != null) {
            text(signer, "p", "signed", closing.name());
        }
    }

    @Override
    public void heading(Block.Heading heading) {
        text(body, "h" + (heading.level() + 1), null, heading.text());
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        text(body, "p", paragraph.isNote() ? "note" : null, paragraph.text());
    }

    @Override
    public void fields(Block.Fields fields) {
        text(body, "p", "fields", fields.shown());
    }

    @Override
    public void options(Block.Options options) {
        text(body, "p", "options", options.shown());
    }

    @Override
    public void table(Block.Table table) {
        // A table that fits on a page is not torn apart, and its titles do not stay alone at the foot of one.
        var whole = child(body, "table", table.rows().size() <= FEW ? "rows short" : "rows");
        for (var column : table.columns()) {
            child(whole, "col", null)
                    .setAttribute("style", "width: " + 100 * column.weight() / table.totalWeight() + "%");
        }
        var titles = child(child(whole, "thead", null), "tr", null);
        table.columns().forEach(column -> text(titles, "th", null, column.title()));
        var rows = child(whole, "tbody", null);
        for (int i = 0; i < table.rows().size(); i++) {
            var sums = table.endsWithSums() && i == table.rows().size() - 1;
            var row = child(rows, "tr", sums ? "sums" : null);
            Iterator<Block.Column> columns = table.columns().iterator();
            for (var cell : table.rows().get(i)) {
                text(row, "td", columns.next().isCentred() ? "centred" : null, cell);
            }
        }
    }

    private Element child(Element parent, String name, @Nullable String kind) {
        var made = tree.createElement(name);
        if (kind != null) {
            made.setAttribute("class", kind);
        }
        parent.appendChild(made);
        return made;
    }

    private void text(Element parent, String name, @Nullable String kind, String said) {
        var made = child(parent, name, kind);
        var lines = Arrays.asList(said.split("\n", -1)).iterator();
        made.appendChild(tree.createTextNode(lines.next()));
        lines.forEachRemaining(line -> {
            child(made, "br", null);
            made.appendChild(tree.createTextNode(line));
        });
    }
}
