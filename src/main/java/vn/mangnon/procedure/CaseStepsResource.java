package vn.mangnon.procedure;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;

@Path("/case-steps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class CaseStepsResource {

    @GET
    @Authenticated
    @Operation(
            summary = "The procedure of a case, as data",
            description =
                    "Every step: from which states, to which, by whom, by which article, and the codes with which it"
                            + " is refused. What a caller may do to one case now stands in its `allowedActions`.")
    public Page<CaseStepView> list(@BeanParam PageRequest page) {
        var after = page.cursor() == null
                ? -1
                : Cursor.decode(page.cursor(), "step", 1).key(0, Integer::valueOf);
        var rows = Arrays.stream(CaseStep.values())
                .filter(step -> step.ordinal() > after)
                .limit(page.rows())
                .toList();
        var total = page.counted() ? Long.valueOf(CaseStep.values().length) : null;
        return Page.of(rows, page, step -> new Cursor("step", step.ordinal()), total)
                .map(CaseStepView::of);
    }
}
