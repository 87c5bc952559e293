package vn.mangnon.platform;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import vn.mangnon.printing.PrintFormat;
import vn.mangnon.printing.PrintedDocument;
import vn.mangnon.printing.Printer;

/** Sends a document in the format that was agreed on. The transaction it was read in has ended by then. */
@Provider
@Singleton
@Produces({PrintFormat.PDF_TYPE, PrintFormat.DOCX_TYPE})
class PrintedDocuments implements MessageBodyWriter<PrintedDocument> {

    private final Printer printer;

    PrintedDocuments(Printer printer) {
        this.printer = printer;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == PrintedDocument.class;
    }

    @Override
    public void writeTo(
            PrintedDocument document,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        var format = Arrays.stream(PrintFormat.values())
                .filter(known -> known.mediaType().equals(mediaType.getType() + "/" + mediaType.getSubtype()))
                .findFirst()
                .orElseThrow();
        // Without a charset, which it has none of.
        headers.putSingle(HttpHeaders.CONTENT_TYPE, format.mediaType());
        headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, document.fileName().disposition(format.extension()));
        printer.print(document, format, out);
    }
}
