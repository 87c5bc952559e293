package vn.mangnon.seals;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of looking at the whole trail. */
@Schema(name = "AuditVerification")
public record Verdict(
        boolean intact,

        @Schema(description = "How many seals were found to be whole.")
        long seals,

        @Schema(description = "How many entries were found as they were sealed.")
        long entries,

        @Schema(description = "Written since the last seal; nothing is proven of these yet.")
        long unsealed,

        @Schema(
                description = "The digest of the last seal, in hexadecimal digits. Written down outside the server, it"
                        + " proves later that nothing before it was altered, not even all seals together.")
        @NotNull
        String head,

        @Schema(description = "The first place that does not fit.") @Nullable
        Fault firstFault) {

    /**
     * @param seal the number of the seal in question
     * @param entry the number of the entry, where one is in question
     * @param entryId its id, unless it is gone
     */
    @Schema(name = "AuditFault")
    public record Fault(
            @NotNull Kind kind,
            long seal,
            @Nullable Long entry,
            @Nullable UUID entryId) {}

    @Schema(
            name = "AuditFaultKind",
            description =
                    "An entry was altered (`ENTRY_ALTERED`), is gone (`ENTRY_MISSING`), stands elsewhere than when it was"
                            + " sealed (`ENTRY_MOVED`) or was put in afterwards (`ENTRY_ADDED`); `SEAL_ALTERED`: a seal does not "
                            + "hold together; `CHAIN_BROKEN`: it does not follow the seal before.")
    public enum Kind {
        /** It says something else than when it was sealed. */
        ENTRY_ALTERED,
        /** It was sealed and is gone. */
        ENTRY_MISSING,
        /** It stands where it did not stand when it was sealed. */
        ENTRY_MOVED,
        /** It was put in where all was sealed already. */
        ENTRY_ADDED,
        /** It does not hold together by itself. */
        SEAL_ALTERED,
        /** It does not follow the seal before: one was removed, exchanged or put in. */
        CHAIN_BROKEN
    }
}
