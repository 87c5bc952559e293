package vn.mangnon.exchange;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import vn.mangnon.kernel.Fault;
import vn.mangnon.kernel.Problem;

/**
 * How far a reader has come: the transaction and the entry it saw last, and the database they were counted in. A database
 * that was restored counts anew, so a position from before it says nothing any more.
 */
record FeedPosition(String epoch, String txid, long seq) {

    /** Numbers only grow: a position beyond the present one is of a life that a restore has undone. */
    boolean isAheadOf(FeedPosition settled) {
        return new BigInteger(txid).compareTo(new BigInteger(settled.txid)) > 0;
    }

    String encode() {
        var text = epoch + "|" + txid + "|" + seq;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static FeedPosition decode(String encoded) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8).split("[|]", -1);
            if (parts.length == 3 && parts[1].matches("[0-9]{1,20}") && parts[2].matches("[0-9]{1,18}")) {
                return new FeedPosition(parts[0], parts[1], Long.parseLong(parts[2]));
            }
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
        throw unknown();
    }

    private static Problem unknown() {
        return Problem.malformed("INVALID_CURSOR", new Fault("?after", "UNKNOWN_VALUE"));
    }
}
