package vn.mangnon.surveys;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.mangnon.units.UnitHomesChanged;

/** Old figures stay with the unit they were counted in, and concern whoever took its place. */
@ApplicationScoped
class SurveyFollowsUnits {

    private final SurveyRepository surveys;

    SurveyFollowsUnits(SurveyRepository surveys) {
        this.surveys = surveys;
    }

    void follow(@Observes @Priority(430) UnitHomesChanged news) {
        surveys.followUnits();
    }
}
