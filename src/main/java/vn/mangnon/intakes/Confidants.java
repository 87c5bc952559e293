package vn.mangnon.intakes;

import jakarta.enterprise.context.ApplicationScoped;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Duties;
import vn.mangnon.cases.CaseRef;
import vn.mangnon.cases.Cases;
import vn.mangnon.intakes.IntakeRepository.Circle;
import vn.mangnon.organizations.Organizations;

/**
 * For whom what was told when the news came is meant (NĐ 56/2017 Đ.24): whoever wrote it down said so. The door of whatever
 * says the same again, such as Mẫu 01 filled in as a form. Call it inside a transaction.
 */
@ApplicationScoped
public class Confidants {

    private final IntakeRepository intakes;
    private final Cases cases;
    private final Organizations organizations;
    private final CurrentUser user;

    Confidants(IntakeRepository intakes, Cases cases, Organizations organizations, CurrentUser user) {
        this.intakes = intakes;
        this.cases = cases;
        this.organizations = organizations;
        this.user = user;
    }

    /**
     * Whether the caller, who has business with the case, is among them; as long as nothing is written down, he is. For
     * everybody else there is no such thing: answer 404, or leave it out.
     */
    public boolean includeCaller(CaseRef its) {
        return cases.isInCharge(its)
                || intakes.circleOf(its.id()).map(circle -> isIn(circle, its)).orElse(true);
    }

    private boolean isIn(Circle circle, CaseRef its) {
        return circle.confidentiality() == Confidentiality.RESTRICTED
                && (its.isIn(user.as(Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR)) || isOfNamedBody(circle));
    }

    /** Who is of no body at all is bound by his duty alone. */
    private boolean isOfNamedBody(Circle circle) {
        return user.organizationId()
                .flatMap(organizations::find)
                .map(body -> circle.distribution().contains(body.kind().name()))
                .orElse(true);
    }
}
