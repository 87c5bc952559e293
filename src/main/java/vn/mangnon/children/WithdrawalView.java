package vn.mangnon.children;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That an entry was a mistake, since when it is known, and why. Who withdrew it stands in the history. */
@Schema(name = "Withdrawal")
public record WithdrawalView(Instant at, String reason) {

    public static @Nullable WithdrawalView of(@Nullable Instant at, @Nullable String reason) {
        return at == null || reason == null ? null : new WithdrawalView(at, reason);
    }
}
