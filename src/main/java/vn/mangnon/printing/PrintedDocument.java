package vn.mangnon.printing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Problem;

/**
 * A document as a feature writes it, once for all formats. A resource answers with it and names the formats it
 * {@code @Produces} ({@link PrintFormat#PDF_TYPE}, {@link PrintFormat#DOCX_TYPE}); {@code Accept} decides.
 *
 * @param fileName what the file is called; nothing about a person
 * @param notice stands at the head of every page, for what must not be overlooked, or absent
 * @param title the kind of document, such as "BÁO CÁO"
 * @param subject what it is about, below the title, or absent
 */
public record PrintedDocument(
        FileName fileName,
        Letterhead letterhead,
        @Nullable String notice,
        String title,
        @Nullable String subject,
        List<Block> blocks,
        @Nullable Closing closing) {

    /** Some hundreds of pages: both formats are laid out as a whole in memory, and that is what bounds it. */
    static final long MOST_LETTERS = 250_000;

    /** @throws Problem 422 {@code DOCUMENT_TOO_LONG} */
    public PrintedDocument {
        blocks = List.copyOf(blocks);
        // A cell weighs something even when it is empty.
        if (blocks.stream()
                        .flatMap(Block::texts)
                        .mapToLong(text -> 20L + text.length())
                        .sum()
                > MOST_LETTERS) {
            throw Problem.unprocessable("DOCUMENT_TOO_LONG");
        }
    }
}
