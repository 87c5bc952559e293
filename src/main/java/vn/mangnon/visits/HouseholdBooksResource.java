package vn.mangnon.visits;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Idempotent;
import vn.mangnon.tables.TableFormat;

@Path("/household-books")
@Idempotent
@Tag(name = "Households")
class HouseholdBooksResource {

    private final BookService books;

    HouseholdBooksResource(BookService books) {
        this.books = books;
    }

    @POST
    @Produces(TableFormat.XLSX_TYPE)
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.HAMLET_COLLABORATOR})
    @Operation(
            summary = "The household child book",
            description =
                    "Sổ quản lý trẻ em trong hộ gia đình, a workbook in Vietnamese that opens with `password`: the"
                            + " children under sixteen of every household, registered or not yet, with the household's poverty and"
                            + " its last visit. 5,000 children at most (422 `LIST_TOO_LONG`). A POST, because a password never stands"
                            + " in a URL.")
    @APIResponse(
            responseCode = "200",
            description = "The workbook.",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<StreamingOutput> book(BookDetails details) {
        var book = books.book(details);
        StreamingOutput content = out -> BookService.write(book, details.password(), out);
        return ResponseBuilder.ok(content, TableFormat.XLSX_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"so-quan-ly-tre-em.xlsx\"")
                .build();
    }
}
