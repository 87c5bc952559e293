package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door: puts a child among those at risk, by the register's own rules and in the caller's scope. */
@ApplicationScoped
public class AtRiskRegister {

    private final CircumstanceService circumstances;

    AtRiskRegister(CircumstanceService circumstances) {
        this.circumstances = circumstances;
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
