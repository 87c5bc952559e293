package vn.mangnon.codes;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.Problem;

@Path("/code-lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Code lists")
class CodeListsResource {

    private final CodeLists lists;

    CodeListsResource(CodeLists lists) {
        this.lists = lists;
    }

    @GET
    @Authenticated
    @Operation(summary = "The names of the code lists")
    public Page<String> names() {
        return new Page<>(lists.names(), null, null);
    }

    @GET
    @Path("/{name}")
    @Authenticated
    @Operation(
            summary = "The codes of a list, in the order of the law",
            description = "`special-circumstances` has the 14 groups of Luật Trẻ em Đ.10 and the 48 sub-groups of NĐ"
                    + " 56/2017; `at-risk-reasons` is a local list, for the law has none.")
    public Page<CodeEntryView> entries(@PathParam("name") String name) {
        return new Page<>(lists.entriesOf(name).orElseThrow(Problem::notFound), null, null);
    }
}
