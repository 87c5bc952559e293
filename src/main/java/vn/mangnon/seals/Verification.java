package vn.mangnon.seals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every seal and every entry below it, a few at a time, up to the first that does not fit. Reads what is
 * committed, in the connection's transaction.
 */
public final class Verification {

    /** Hears how far it is. */
    @FunctionalInterface
    interface Progress {
        void verified(long seals, long ofSeals);
    }

    private final SealRepository trail;
    private final Progress progress;
    private final long ofSeals;
    private Seal last = Seal.NONE;
    private long entries;
    private Verdict.@Nullable Fault fault;

    private Verification(SealRepository trail, Progress progress) throws SQLException {
        this.trail = trail;
        this.progress = progress;
        ofSeals = trail.count();
    }

    /** @param connection without auto-commit, so that rows come a few at a time */
    public static Verdict of(Connection connection) throws SQLException {
        return of(connection, (seals, ofSeals) -> {});
    }

    static Verdict of(Connection connection, Progress progress) throws SQLException {
        return new Verification(new SealRepository(connection), progress).verdict();
    }

    private Verdict verdict() throws SQLException {
        trail.forEachSeal(this::fits);
        return new Verdict(
                fault == null,
                last.number(),
                entries,
                fault == null ? trail.countAfter(last.start()) : 0,
                HexFormat.of().formatHex(last.digest()),
                fault);
    }

    private boolean fits(Seal seal) throws SQLException {
        if (!seal.follows(last)) {
            fault = new Verdict.Fault(Verdict.Kind.CHAIN_BROKEN, seal.number(), null, null);
        } else if (!seal.isWhole()) {
            fault = new Verdict.Fault(Verdict.Kind.SEAL_ALTERED, seal.number(), null, null);
        } else {
            compare(seal);
        }
        if (fault == null) {
            last = seal;
            progress.verified(last.number(), ofSeals);
        }
        return fault == null;
    }

    private void compare(Seal seal) throws SQLException {
        var comparison = new Comparison(seal);
        trail.forEachEntry(last.start(), seal, trail.endOfEra(seal), comparison::takes);
        if (fault == null) {
            comparison.end();
        }
    }

    /** One seal's entries, side by side with what they were. */
    private final class Comparison {

        private final Seal seal;
        private int position;

        Comparison(Seal seal) {
            this.seal = seal;
        }

        boolean takes(SealedEntry entry) throws SQLException {
            if (position == seal.seqs().length) {
                found(seal.lists(entry.seq()) ? Verdict.Kind.ENTRY_MOVED : Verdict.Kind.ENTRY_ADDED, entry);
                return false;
            }
            var expected = seal.seqs()[position];
            var sameLeaf = Arrays.equals(entry.leaf(), seal.leaf(position));
            if (entry.seq() == expected && sameLeaf) {
                position++;
                entries++;
                return true;
            }
            if (entry.seq() == expected) {
                found(seal.hasLeaf(entry.leaf()) ? Verdict.Kind.ENTRY_MOVED : Verdict.Kind.ENTRY_ALTERED, entry);
            } else if (sameLeaf) {
                found(Verdict.Kind.ENTRY_MOVED, entry);
            } else if (trail.idOf(expected).isEmpty()) {
                missing(expected);
            } else {
                found(seal.lists(entry.seq()) ? Verdict.Kind.ENTRY_MOVED : Verdict.Kind.ENTRY_ADDED, entry);
            }
            return false;
        }

        /** Those that did not come may be gone, or stand somewhere else now. */
        void end() throws SQLException {
            if (position == seal.seqs().length) {
                return;
            }
            var expected = seal.seqs()[position];
            var moved = trail.idOf(expected);
            if (moved.isEmpty()) {
                missing(expected);
            } else {
                fault = new Verdict.Fault(Verdict.Kind.ENTRY_MOVED, seal.number(), expected, moved.get());
            }
        }

        private void found(Verdict.Kind kind, SealedEntry entry) {
            fault = new Verdict.Fault(kind, seal.number(), entry.seq(), entry.id());
        }

        private void missing(long seq) {
            fault = new Verdict.Fault(Verdict.Kind.ENTRY_MISSING, seal.number(), seq, null);
        }
    }
}
