package vn.mangnon.seals;

import java.time.Instant;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A seal without the digests of its entries. Digests are SHA-256, in hexadecimal digits. */
@Schema(name = "AuditSeal")
record SealView(
        @Schema(description = "Counts from one, without gaps.")
        long number,

        Instant at,

        @Schema(description = "How many entries it covers.") int entries,

        @Schema(description = "Of the Merkle tree (RFC 6962) over the entries.")
        String root,

        @Schema(description = "The digest of the seal before.")
        String previous,

        @Schema(description = "Of all of this: what the next seal is chained to.")
        String digest) {

    static SealView of(Seal seal) {
        var hex = HexFormat.of();
        return new SealView(
                seal.number(),
                seal.at(),
                seal.seqs().length,
                hex.formatHex(seal.root()),
                hex.formatHex(seal.previous()),
                hex.formatHex(seal.digest()));
    }
}
