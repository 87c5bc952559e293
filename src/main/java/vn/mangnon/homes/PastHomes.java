package vn.mangnon.homes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.mangnon.children.Caregiver;
import vn.mangnon.children.HomeChanged;
import vn.mangnon.children.PastOfChildren;
import vn.mangnon.children.Residence;

/** Keeps the words of a home that was left, and tells the register of the past. */
@ApplicationScoped
class PastHomes implements PastOfChildren {

    private final HomeRepository homes;
    private final Clock clock;

    PastHomes(HomeRepository homes, Clock clock) {
        this.homes = homes;
        this.clock = clock;
    }

    void keep(@Observes HomeChanged news) {
        var now = clock.instant();
        var residence = news.residence();
        var line = residence == null ? null : residence.addressLine();
        if (residence != null && line != null) {
            // What was corrected on the day it was written has no period of its own.
            homes.mainOnes(news.childId()).stream()
                    .filter(period -> period.endedBy() == EndedBy.MOVE && period.isOf(residence))
                    .reduce((earlier, later) -> later)
                    .ifPresent(left -> left.keepAddress(line, now));
        }
        news.left().forEach(caregiver -> new PastCaregiver(news.childId(), caregiver, news.on(), now).persist());
    }

    @Override
    public Optional<Residence> residenceOn(UUID childId, LocalDate day) {
        var known = homes.mainOnes(childId);
        return known.stream()
                .filter(period -> period.holdsOn(day))
                .findFirst()
                // Before the first day that is known, and after it left, the nearest is all that can be said.
                .or(() -> known.stream()
                        .filter(period -> period.until() != null && !day.isBefore(period.until()))
                        .reduce((earlier, later) -> later))
                .or(() -> known.stream().findFirst())
                .map(period -> period.residence(null));
    }

    @Override
    public List<Caregiver> caregiversOn(UUID childId, List<Caregiver> today, LocalDate day) {
        return Stream.concat(
                        today.stream().filter(carer -> carer.since() == null || !day.isBefore(carer.since())),
                        homes.caregiversOn(childId, day).stream().map(PastCaregiver::caregiver))
                .toList();
    }
}
