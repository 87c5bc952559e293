package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.SensitivityClass;

/** The door: puts a child among those at risk, by the register's own rules and in the caller's scope. */
@ApplicationScoped
public class AtRiskRegister {

    private final CircumstanceService circumstances;

    AtRiskRegister(CircumstanceService circumstances) {
        this.circumstances = circumstances;
    }

    /** What such a reason tells of a child, whoever has said it. */
    public static Set<SensitivityClass> told(String reason) {
        return CircumstanceView.told(null, reason);
    }

    /**
     * @param reason from {@code at-risk-reasons}
     * @return the id of what was written down
     */
    public UUID add(UUID childId, String reason, LocalDate since, @Nullable String evidence) {
        return circumstances
                .add(childId, new CircumstanceDetails(null, null, null, reason, since, null, evidence))
                .id();
    }
}
