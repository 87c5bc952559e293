package vn.mangnon.consents;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Names harmers without a case, so that the ledger is tried on its own floor. */
@ApplicationScoped
public class HarmersOfTests implements NamedHarmers {

    private final Map<UUID, Set<Relation>> named = new ConcurrentHashMap<>();

    public void name(String childId, Relation relation) {
        named.put(UUID.fromString(childId), Set.of(relation));
    }

    @Override
    public Set<Relation> namedAsHarmersOf(UUID childId) {
        return named.getOrDefault(childId, Set.of());
    }
}
