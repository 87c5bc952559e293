package vn.mangnon.cases;

import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time limit of the law that runs over a case. */
@Schema(
        description =
                "`EMERGENCY_MEASURE`: from the first receipt of the news, anywhere, twelve hours to a measure (NĐ "
                        + "56/2017 Đ.26.3).")
enum ClockCode {
    /**
     * From the first receipt of the news, anywhere, to a measure. Counted in hours, nights and holidays included
     * (Bộ luật Dân sự Đ.147.1).
     */
    EMERGENCY_MEASURE("NĐ 56/2017/NĐ-CP Đ.26.3, Đ.31.2", Duration.ofHours(12));

    private final String legalBasis;
    private final Duration limit;

    ClockCode(String legalBasis, Duration limit) {
        this.legalBasis = legalBasis;
        this.limit = limit;
    }

    String legalBasis() {
        return legalBasis;
    }

    Duration limit() {
        return limit;
    }
}
