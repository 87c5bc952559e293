package vn.mangnon.indicators;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.kernel.Page;

@Path("/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Indicators")
class IndicatorsResource {

    private final Indicators indicators;

    IndicatorsResource(Indicators indicators) {
        this.indicators = indicators;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "What can be counted",
            description = "The codes that targets of plans may name, with what they count.")
    public Page<IndicatorView> list() {
        return new Page<>(indicators.all(), null, null);
    }
}
