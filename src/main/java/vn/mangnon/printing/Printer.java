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
        atDesk(() -> {
            switch (format) {
                case PDF -> new PdfPages(document).writeTo(out, null);
                case DOCX -> DocxPages.write(document, out);
            }
        });
    }

    /**
     * As PDF that opens with a password only (AES-256), for what tells of many.
     *
     * @throws Problem 503 {@code PRINTER_BUSY} when too many are drawn already
     */
    public void printLocked(PrintedDocument document, String password, OutputStream out) throws IOException {
        atDesk(() -> new PdfPages(document).writeTo(out, password));
    }

    private interface Drawing {
        void draw() throws IOException;
    }

    private void atDesk(Drawing drawing) throws IOException {
        try {
            if (!desks.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.of(503, "PRINTER_BUSY");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(503, "PRINTER_BUSY");
        }
        try {
            drawing.draw();
        } finally {
            desks.release();
        }
    }
}
