package vn.mangnon.seals;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What is proven of one run of entries.
 *
 * @param after its era's entries have higher numbers; an era ends where a restore makes transactions count anew
 * @param lastTxid up to this transaction and entry, in that order, all that settled is sealed
 * @param endsEraAt the last number of the era, in the seal that ends it
 * @param seqs the entries' numbers, in order
 * @param leaves their digests, in the same order
 */
record Seal(
        long number,
        Instant at,
        long after,
        String lastTxid,
        long lastEntry,
        @Nullable Long endsEraAt,
        long[] seqs,
        byte[] leaves,
        byte[] root,
        byte[] previous,
        byte[] digest) {

    /** Before the first one. Entries count from one, but who writes past us need not. */
    static final Seal NONE = new Seal(
            0,
            Instant.EPOCH,
            Long.MIN_VALUE,
            "0",
            0,
            null,
            new long[0],
            new byte[0],
            new byte[0],
            new byte[0],
            new byte[Merkle.LENGTH]);

    /** The seal after this one. */
    Seal next(Instant now, List<SealedEntry> entries, @Nullable Long endsEra) {
        var start = start();
        var leaves = new byte[entries.size() * Merkle.LENGTH];
        for (int i = 0; i < entries.size(); i++) {
            System.arraycopy(entries.get(i).leaf(), 0, leaves, i * Merkle.LENGTH, Merkle.LENGTH);
        }
        var last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
        var made = new Seal(
                number + 1,
                now.truncatedTo(ChronoUnit.MICROS),
                start.after(),
                last == null ? start.txid() : last.txid(),
                last == null ? start.seq() : last.seq(),
                endsEra,
                entries.stream().mapToLong(SealedEntry::seq).toArray(),
                leaves,
                Merkle.root(leaves),
                digest,
                new byte[0]);
        return new Seal(
                made.number,
                made.at,
                made.after,
                made.lastTxid,
                made.lastEntry,
                made.endsEraAt,
                made.seqs,
                made.leaves,
                made.root,
                made.previous,
                made.computedDigest());
    }

    /** Where the next seal begins. */
    record Start(long after, String txid, long seq) {}

    Start start() {
        return endsEraAt == null ? new Start(after, lastTxid, lastEntry) : new Start(endsEraAt, "0", 0);
    }

    boolean isWhole() {
        return leaves.length == seqs.length * Merkle.LENGTH
                && Arrays.equals(root, Merkle.root(leaves))
                && Arrays.equals(digest, computedDigest());
    }

    boolean follows(Seal before) {
        return number == before.number + 1
                && Arrays.equals(previous, before.digest)
                && after == before.start().after();
    }

    private byte[] computedDigest() {
        var hex = HexFormat.of();
        return Merkle.seal(Arrays.asList(
                "mangnon.audit-seal.1",
                hex.formatHex(previous),
                hex.formatHex(root),
                String.valueOf(number),
                String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at)),
                String.valueOf(after),
                lastTxid,
                String.valueOf(lastEntry),
                endsEraAt == null ? null : endsEraAt.toString(),
                LongStream.of(seqs).mapToObj(Long::toString).collect(Collectors.joining(","))));
    }

    byte[] leaf(int index) {
        return Arrays.copyOfRange(leaves, index * Merkle.LENGTH, (index + 1) * Merkle.LENGTH);
    }

    boolean hasLeaf(byte[] leaf) {
        for (int i = 0; i < seqs.length; i++) {
            if (Arrays.equals(leaf(i), leaf)) {
                return true;
            }
        }
        return false;
    }

    boolean lists(long seq) {
        return LongStream.of(seqs).anyMatch(known -> known == seq);
    }
}
