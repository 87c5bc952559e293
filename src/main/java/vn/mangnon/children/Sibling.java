package vn.mangnon.children;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another child that is, or may be, a brother or sister. */
@Schema(name = "Sibling")
record Sibling(
        @NotNull ChildSummary child,

        @Schema(
                description =
                        "`HOUSEHOLD`: both live in it. `MOTHER`: in the same commune or hamlet, and the mother has the same"
                                + " name; somebody should look.")
        @NotNull
        List<String> reasons) {}
