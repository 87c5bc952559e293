package vn.mangnon.consents;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.DemonstrationWanted;
import vn.mangnon.units.Units;

/** Of a few invented children of Thường Phước what was agreed to for last summer's camp: whole, in part, and withdrawn. */
@ApplicationScoped
class DemonstrationConsents {

    private static final String COMMUNE = "29971";

    private final ConsentRepository consents;
    private final Units units;
    private final Clock clock;

    DemonstrationConsents(ConsentRepository consents, Units units, Clock clock) {
        this.consents = consents;
        this.units = units;
        this.clock = clock;
    }

    void load(@Observes @Priority(420) DemonstrationWanted wanted) {
        var today = LocalDate.now(clock);
        var day = today.minusMonths(5).withDayOfMonth(1);
        var commune = units.withCode(COMMUNE, today).orElseThrow();
        var children = consents.childrenLivingIn(commune.id(), day.minusYears(ConsentRule.AGE_OF_OWN_CONSENT));
        if (children.size() < 3) {
            return;
        }
        give(children.get(0), Relation.MOTHER, "Lê Thị Hoa", day);
        give(children.get(0), Relation.CHILD, null, day);
        give(children.get(1), Relation.FATHER, "Trần Văn Nam", day);
        give(children.get(2), Relation.CHILD, null, day);
        give(children.get(2), Relation.GUARDIAN, "Nguyễn Thị Sáu", day)
                .withdraw(
                        day.plusDays(10),
                        "Bà ngoại báo cháu không tham gia nữa",
                        at(day.plusDays(10)).toInstant());
    }

    private Consent give(UUID child, Relation giver, @Nullable String name, LocalDate day) {
        var made = new Consent(
                child,
                new ConsentDetails(
                        null,
                        "OUT_OF_SCHOOL_ACTIVITY",
                        LegalBasis.CONSENT,
                        null,
                        giver,
                        name,
                        day,
                        day.plusMonths(3),
                        "Giấy đồng ý tham gia trại hè, lưu tại UBND xã (số liệu minh họa)"),
                at(day).toInstant());
        made.persist();
        return made;
    }

    private ZonedDateTime at(LocalDate day) {
        return day.atTime(9, 0).atZone(clock.getZone());
    }
}
