package vn.mangnon.kernel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A picture of one resource, which can be named and compared. */
public interface Versioned {

    UUID id();

    /** The entity tag, without quotes; see {@link Versions#tag}. */
    @JsonIgnore
    @Schema(hidden = true)
    String tag();
}
