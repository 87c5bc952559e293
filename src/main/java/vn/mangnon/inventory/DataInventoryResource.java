package vn.mangnon.inventory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;

@Path("/data-inventory")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
class DataInventoryResource {

    private final InventoryService inventory;

    DataInventoryResource(InventoryService inventory) {
        this.inventory = inventory;
    }

    @GET
    @RolesAllowed({Duties.ADMINISTRATOR, Duties.AUDITOR})
    @Operation(
            summary = "Which personal data is kept, what for, on which ground, and who is shown it",
            description =
                    "Field by field of everything that the server answers with, read from the marks that the masks work"
                            + " by: for the dossier of the impact assessment (Luật 91/2025/QH15 Đ.21). A field that may be of one class"
                            + " or another, as a special circumstance, has an entry for each.")
    public Page<InventoryEntryView> list(@BeanParam PageRequest page) {
        return inventory.list(page);
    }
}
