package vn.mangnon.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How far each duty of an account goes, so that what is held in one place does not lend itself to another. */
final class Reaches {

    private final Map<String, Reach> ofDuties;

    /** Operations are many; what they allow of an account's few duties is one of a few sets. */
    private final Map<Set<String>, Rights> known = new ConcurrentHashMap<>();

    Reaches(Map<String, Reach> ofDuties) {
        this.ofDuties = Map.copyOf(ofDuties);
    }

    Rights by(Set<String> counting) {
        var held = new HashSet<>(ofDuties.keySet());
        held.retainAll(counting);
        return known.computeIfAbsent(held, this::rights);
    }

    private Rights rights(Set<String> duties) {
        var reaches = new HashMap<>(ofDuties);
        reaches.keySet().retainAll(duties);
        return new Rights(reaches);
    }
}
