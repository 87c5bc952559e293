package vn.mangnon.circumstancelists;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.Idempotent;

@Path("/circumstance-imports")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Registers")
class CircumstanceListsResource {

    private final CircumstanceListService lists;

    CircumstanceListsResource(CircumstanceListService lists) {
        this.lists = lists;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Take entries of the registers over from a list",
            description = "`file` is a workbook or CSV about children who are registered, with the columns `Hoàn cảnh`"
                    + " (a group or part of `/code-lists/special-circumstances`, a code of"
                    + " `/code-lists/child-conditions` or of `/code-lists/at-risk-reasons`, or its label) and `Từ ngày`,"
                    + " and `Mã trên hệ thống` or `Số định danh cá nhân`; beside them, where there is something to"
                    + " say, `Đến ngày`, `Căn cứ`, `Loại căn cứ`, `Mức độ nguy cơ`, `Ngày phát hiện`. `password` of a"
                    + " locked workbook. Rows that break a rule are left out and told by line and column; the others"
                    + " are written in their order, so the poverty may stand before the group that needs it. `dryRun=true`"
                    + " tells all that and writes nothing. The same list twice adds nothing. 5,000 rows at most.")
    public CircumstanceListView take(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("password") @Nullable String password,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun)
            throws IOException {
        new Faults().addIf(file == null, "/file", "REQUIRED").throwIfAny();
        return lists.take(Objects.requireNonNull(file).uploadedFile(), password, dryRun);
    }
}
