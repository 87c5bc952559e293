package vn.mangnon.visits;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Answers;
import vn.mangnon.kernel.Idempotent;
import vn.mangnon.printing.PrintFormat;
import vn.mangnon.printing.Printer;
import vn.mangnon.tables.TableFormat;

@Path("/household-books")
@Idempotent
@Tag(name = "Households")
class HouseholdBooksResource {

    private final BookService books;
    private final Printer printer;

    HouseholdBooksResource(BookService books, Printer printer) {
        this.books = books;
        this.printer = printer;
    }

    @POST
    @Produces({TableFormat.XLSX_TYPE, PrintFormat.PDF_TYPE})
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.HAMLET_COLLABORATOR})
    @Operation(
            summary = "The household child book",
            description =
                    "Sổ quản lý trẻ em trong hộ gia đình, in Vietnamese: the children under sixteen of every household,"
                            + " registered or not yet, with the household's poverty and its last visit. A workbook, or with"
                            + " `Accept: application/pdf` pages to print, household by household; both open with `password`"
                            + " (AES-256). 5,000 children at most (422 `LIST_TOO_LONG`), on paper some 600 (422"
                            + " `DOCUMENT_TOO_LONG`: ask for a hamlet). A POST, because a password never stands in a URL.")
    @APIResponse(
            responseCode = "200",
            description = "The workbook or the pages.",
            content = {
                @Content(
                        mediaType = TableFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = PrintFormat.PDF_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response book(BookDetails details, @Context HttpHeaders headers) {
        var type = Answers.chosen(headers, TableFormat.XLSX_TYPE, PrintFormat.PDF_TYPE);
        var book = books.book(details);
        if (type.toString().equals(PrintFormat.PDF_TYPE)) {
            var pages = BookPages.of(book);
            StreamingOutput content = out -> printer.printLocked(pages, details.password(), out);
            return Response.ok(content, type)
                    .header(HttpHeaders.CONTENT_DISPOSITION, pages.fileName().disposition(PrintFormat.PDF.extension()))
                    .build();
        }
        StreamingOutput content = out -> BookService.write(book, details.password(), out);
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"so-quan-ly-tre-em.xlsx\"")
                .build();
    }
}
