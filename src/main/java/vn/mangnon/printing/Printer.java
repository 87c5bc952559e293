package vn.mangnon.printing;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.mangnon.kernel.Problem;

/**
 * The door: draws a document. Either library lays it out as a whole in memory before the first byte goes out; so what cannot
 * be drawn is told as an error and never as half a file, and how many are drawn at once is bounded.
 */
@Singleton
public class Printer {

    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 20;

    private final Semaphore desks = new Semaphore(AT_ONCE, true);

    /** @throws Problem 503 {@code PRINTER_BUSY} when too many are drawn already */
    public void print(PrintedDocument document, PrintFormat format, OutputStream out) throws IOException {
        try {
            if (!desks.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.of(503, "PRINTER_BUSY");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(503, "PRINTER_BUSY");
        }
        try {
            switch (format) {
                case PDF -> new PdfPages(document).writeTo(out);
                case DOCX -> DocxPages.write(document, out);
            }
        } finally {
            desks.release();
        }
    }
}
