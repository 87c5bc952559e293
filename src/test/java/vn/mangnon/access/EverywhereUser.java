package vn.mangnon.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.UnitPath;

/** Somebody whose scope, as the services are told, is everything: what is left then is the database's own. */
public class EverywhereUser extends CurrentUser {

    private static final Scope EVERYWHERE = new Scope(List.of(UnitPath.COUNTRY), Set.of());

    public EverywhereUser() {
        super(null, new Operation());
    }

    @Override
    public UUID accountId() {
        return new UUID(0, 0);
    }

    @Override
    public String username() {
        return "everywhere";
    }

    @Override
    public boolean isKnown() {
        return true;
    }

    @Override
    public Optional<UUID> organizationId() {
        return Optional.empty();
    }

    @Override
    public Optional<UUID> actingFor() {
        return Optional.empty();
    }

    @Override
    public Scope as(Set<String> duties) {
        return EVERYWHERE;
    }

    @Override
    public Scope scope() {
        return EVERYWHERE;
    }

    @Override
    public Sight children() {
        return Sight.EVERYTHING;
    }

    @Override
    public Sight childrenAs(String... duties) {
        return Sight.EVERYTHING;
    }

    @Override
    public Function<SensitivityClass, Shown> eyes() {
        return sensitivity -> Shown.SHOWN;
    }

    @Override
    public boolean isSomebodyElseElsewhere() {
        return false;
    }

    @Override
    public Sight cases() {
        return Sight.EVERYTHING;
    }
}
