package vn.mangnon.audit;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps refusals of nobody in particular from filling the disk: of each minute the first ones of an address, and the first
 * ones of all, have an entry each; of the rest it is recorded how many there were from where. Refusals of an account that
 * has proven itself are never counted together; a guess at its password has not. A server that is killed loses the count of
 * its last minute.
 */
@Singleton
class AnonymousRefusals {

    static final int ENTRIES_OF_AN_ADDRESS = 60;
    static final int ENTRIES_OF_ALL = 600;

    /** Beyond so many addresses in one minute those of the rest count as one, without an address. */
    static final int ADDRESSES = 1000;

    /** What counted entries say instead of an operation. */
    private static final String MANY = "MANY";

    private static final long MINUTE = 60;

    /** From where, what it was answered, and whose password was tried, if it was that of an account. */
    private record Source(String address, int status, Actor tried) {

        static final String ELSEWHERE = "";
    }

    private final Map<Source, Integer> admitted = new HashMap<>();
    private final Map<Source, Integer> counted = new HashMap<>();
    private final List<AuditEntry> finished = new ArrayList<>();
    private int admittedInAll;
    private long minute;
    private Instant last = Instant.EPOCH;

    synchronized boolean admits(RequestOrigin.Origin origin, Actor actor, int status, Instant now) {
        turnTo(now);
        last = now;
        var address = origin.address() == null ? Source.ELSEWHERE : origin.address();
        // So that who tries one does not hide in his crowd that he tries another. Invented names are nobody's.
        var source = new Source(address, status, actor.accountId() == null ? Actor.NOBODY : actor);
        var before = admitted.getOrDefault(source, 0);
        if (before < ENTRIES_OF_AN_ADDRESS && admittedInAll < ENTRIES_OF_ALL) {
            admitted.put(source, before + 1);
            admittedInAll++;
            return true;
        }
        var known = counted.containsKey(source) || counted.size() < ADDRESSES;
        counted.merge(known ? source : new Source(Source.ELSEWHERE, status, Actor.NOBODY), 1, Integer::sum);
        return false;
    }

    /** What was counted in minutes that are over, once. */
    synchronized List<AuditEntry> counted(Instant now) {
        turnTo(now);
        var entries = List.copyOf(finished);
        finished.clear();
        return entries;
    }

    synchronized void putBack(List<AuditEntry> entries) {
        finished.addAll(entries);
    }

    private void turnTo(Instant now) {
        var current = Math.floorDiv(now.getEpochSecond(), MINUTE);
        if (current == minute) {
            return;
        }
        minute = current;
        counted.forEach((source, times) -> finished.add(AuditEntry.refused(
                last,
                source.tried(),
                new RequestOrigin.Origin(
                        MANY, source.address().equals(Source.ELSEWHERE) ? null : source.address(), null),
                null,
                null,
                source.status(),
                times)));
        counted.clear();
        admitted.clear();
        admittedInAll = 0;
    }
}
