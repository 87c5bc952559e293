package vn.mangnon.exceptional;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which supervisor took note, and when. */
@Schema(name = "Acknowledgement")
record AcknowledgementView(String username, Instant at) {

    static AcknowledgementView of(Acknowledgement known) {
        return new AcknowledgementView(known.username(), known.createdAt());
    }
}
