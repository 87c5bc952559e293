package vn.mangnon.placedchildren;

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

@Path("/placements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alternative care")
class PlacedChildrenResource {

    private final PlacedChildrenService placements;

    PlacedChildrenResource(PlacedChildrenService placements) {
        this.placements = placements;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "The children in alternative care on a day, those placed longest first",
            description =
                    "The list of every six months (Luật Trẻ em Đ.68; TT 14/2020 Đ.3.2): `asOf` its day, and `notLookedAt` those"
                            + " of whom there was no report, assessment or review in the half year before. Ids alone: who it is"
                            + " stands in the child's record.")
    public Page<PlacedChild> placed(@BeanParam PlacedFilter filter, @BeanParam PageRequest page) {
        return placements.placed(filter, page);
    }
}
