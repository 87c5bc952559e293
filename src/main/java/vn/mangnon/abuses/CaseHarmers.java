package vn.mangnon.abuses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.access.RowSecurity;
import vn.mangnon.consents.NamedHarmers;
import vn.mangnon.consents.Relation;

/**
 * Who of a child's people cannot consent for it, because a case names them as the one that harms it. It looks at cases of
 * every commune and gives away the relation alone.
 */
@ApplicationScoped
@Transactional
class CaseHarmers implements NamedHarmers {

    private final AbuseRepository abuses;
    private final RowSecurity rowSecurity;

    CaseHarmers(AbuseRepository abuses, RowSecurity rowSecurity) {
        this.abuses = abuses;
        this.rowSecurity = rowSecurity;
    }

    @Override
    public Set<Relation> namedAsHarmersOf(UUID childId) {
        var named = EnumSet.noneOf(Relation.class);
        for (var each : rowSecurity.lifted(() -> abuses.namedIn(childId))) {
            switch (each.relation()) {
                case FATHER -> named.add(Relation.FATHER);
                case MOTHER -> named.add(Relation.MOTHER);
                case GUARDIAN -> named.add(Relation.GUARDIAN);
                case STEPPARENT,
                        GRANDPARENT,
                        SIBLING,
                        OTHER_RELATIVE,
                        CARER,
                        TEACHER,
                        CLASSMATE,
                        NEIGHBOUR,
                        ACQUAINTANCE,
                        STRANGER,
                        UNKNOWN -> {
                    if (each.cares()) {
                        named.add(Relation.CARER);
                    }
                }
            }
            if (each.guardian()) {
                named.add(Relation.GUARDIAN);
            }
        }
        return named;
    }
}
