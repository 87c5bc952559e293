package vn.mangnon.consents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.consents.MissingConsent.Part.CHILD;
import static vn.mangnon.consents.MissingConsent.Part.REPRESENTATIVE;
import static vn.mangnon.consents.MissingConsent.Reason.EXPIRED;
import static vn.mangnon.consents.MissingConsent.Reason.NOT_GIVEN;
import static vn.mangnon.consents.MissingConsent.Reason.NOT_YET;
import static vn.mangnon.consents.MissingConsent.Reason.ONLY_BY_NAMED_HARMER;
import static vn.mangnon.consents.MissingConsent.Reason.WITHDRAWN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.mangnon.children.BirthDate;
import vn.mangnon.children.BirthDatePrecision;

class ConsentRuleTest {

    private static final LocalDate BORN = LocalDate.of(2018, 5, 6);
    private static final LocalDate SEVENTH_BIRTHDAY = LocalDate.of(2025, 5, 6);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final String CAMP = "OUT_OF_SCHOOL_ACTIVITY";

    private static Consent given(Relation by, LocalDate on) {
        return given(by, on, null, CAMP);
    }

    private static Consent given(Relation by, LocalDate on, LocalDate until, String purpose) {
        return new Consent(
                UUID.randomUUID(),
                new ConsentDetails(null, purpose, LegalBasis.CONSENT, null, by, "A", on, until, "giấy"),
                at(on, 8));
    }

    private static Consent withdrawn(Consent consent, LocalDate on) {
        consent.withdraw(on, "đổi ý", at(on, 9));
        return consent;
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }

    private static List<MissingConsent> missing(LocalDate day, Consent... ledger) {
        return new ConsentRule(exactly(BORN), CAMP, List.of(ledger), Set.of()).missingOn(day);
    }

    private static List<MissingConsent> missing(Set<Relation> harmers, Consent... ledger) {
        return new ConsentRule(exactly(BORN), CAMP, List.of(ledger), harmers).missingOn(DAY);
    }

    private static BirthDate exactly(LocalDate born) {
        return new BirthDate(born, BirthDatePrecision.EXACT);
    }

    /** Its birthday is as far as is known any day of the year: it is taken for the younger until that is not possible. */
    @ParameterizedTest
    @EnumSource(
            value = BirthDatePrecision.class,
            names = {"YEAR", "ESTIMATED"})
    void of_a_year_of_birth_its_last_day_counts(BirthDatePrecision precision) {
        var born = new BirthDate(LocalDate.of(2018, 1, 1), precision);
        var mothers = List.of(given(Relation.MOTHER, LocalDate.of(2024, 1, 1)));
        var early = List.of(mothers.get(0), given(Relation.CHILD, LocalDate.of(2025, 6, 1)));
        var own = List.of(given(Relation.CHILD, LocalDate.of(2026, 1, 1)));
        assertEquals(List.of(), ruleOf(born, mothers).missingOn(LocalDate.of(2025, 12, 30)));
        assertEquals(List.of(of(CHILD, NOT_GIVEN)), ruleOf(born, mothers).missingOn(LocalDate.of(2025, 12, 31)));
        assertEquals(List.of(of(CHILD, NOT_GIVEN)), ruleOf(born, early).missingOn(LocalDate.of(2026, 1, 1)));
        assertEquals(List.of(of(REPRESENTATIVE, NOT_GIVEN)), ruleOf(born, own).missingOn(LocalDate.of(2036, 12, 30)));
        assertEquals(List.of(), ruleOf(born, own).missingOn(LocalDate.of(2036, 12, 31)));
    }

    private static ConsentRule ruleOf(BirthDate born, List<Consent> ledger) {
        return new ConsentRule(born, CAMP, ledger, Set.of());
    }

    private static MissingConsent of(MissingConsent.Part part, MissingConsent.Reason reason) {
        return new MissingConsent(part, reason);
    }

    @Test
    void before_its_seventh_birthday_a_parents_is_enough_and_on_it_no_more() {
        var mothers = given(Relation.MOTHER, LocalDate.of(2025, 1, 1));
        assertEquals(List.of(), missing(SEVENTH_BIRTHDAY.minusDays(1), mothers));
        assertEquals(List.of(of(CHILD, NOT_GIVEN)), missing(SEVENTH_BIRTHDAY, mothers));
        assertEquals(List.of(), missing(SEVENTH_BIRTHDAY, mothers, given(Relation.CHILD, SEVENTH_BIRTHDAY)));
    }

    @Test
    void nothing_written_down_means_both_are_missing() {
        assertEquals(List.of(of(REPRESENTATIVE, NOT_GIVEN), of(CHILD, NOT_GIVEN)), missing(DAY));
    }

    @Test
    void the_childs_own_word_stands_in_for_no_parent() {
        assertEquals(List.of(of(REPRESENTATIVE, NOT_GIVEN)), missing(DAY, given(Relation.CHILD, DAY)));
    }

    @Test
    void from_eighteen_on_nobody_else_is_asked() {
        var eighteenth = BORN.plusYears(18);
        var own = given(Relation.CHILD, DAY);
        assertEquals(List.of(of(REPRESENTATIVE, NOT_GIVEN)), missing(eighteenth.minusDays(1), own));
        assertEquals(List.of(), missing(eighteenth, own));
    }

    @ParameterizedTest
    @EnumSource(
            value = Relation.class,
            names = {"FATHER", "MOTHER", "GUARDIAN"})
    void one_who_represents_the_child_is_enough(Relation giver) {
        assertEquals(List.of(), missing(DAY, given(giver, DAY), given(Relation.CHILD, DAY)));
    }

    /** NĐ 56/2017/NĐ-CP Đ.36.1 names the carer; Luật Trẻ em Đ.6.11 does not. */
    @Test
    void a_carer_is_enough_for_information_online_and_for_nothing_else() {
        assertEquals(
                List.of(of(REPRESENTATIVE, NOT_GIVEN)),
                missing(DAY, given(Relation.CARER, DAY), given(Relation.CHILD, DAY)));
        var online = List.of(
                given(Relation.CARER, DAY, null, "ONLINE_INFORMATION"),
                given(Relation.CHILD, DAY, null, "ONLINE_INFORMATION"));
        assertEquals(List.of(), new ConsentRule(exactly(BORN), "ONLINE_INFORMATION", online, Set.of()).missingOn(DAY));
    }

    @Test
    void what_is_agreed_to_for_one_purpose_is_nothing_for_another() {
        var forum = List.of(given(Relation.MOTHER, DAY, null, "FORUM"), given(Relation.CHILD, DAY, null, "FORUM"));
        assertEquals(
                2,
                new ConsentRule(exactly(BORN), CAMP, forum, Set.of())
                        .missingOn(DAY)
                        .size());
        assertEquals(List.of(), new ConsentRule(exactly(BORN), "FORUM", forum, Set.of()).missingOn(DAY));
    }

    @Test
    void it_holds_from_its_first_day_through_its_last() {
        var mothers = given(Relation.MOTHER, DAY, DAY.plusDays(10), CAMP);
        var own = given(Relation.CHILD, DAY);
        assertEquals(List.of(of(REPRESENTATIVE, NOT_YET), of(CHILD, NOT_YET)), missing(DAY.minusDays(1), mothers, own));
        assertEquals(List.of(), missing(DAY, mothers, own));
        assertEquals(List.of(), missing(DAY.plusDays(10), mothers, own));
        assertEquals(List.of(of(REPRESENTATIVE, EXPIRED)), missing(DAY.plusDays(11), mothers, own));
    }

    @Test
    void once_one_parent_withdraws_what_the_other_gave_before_counts_no_more() {
        var fathers = given(Relation.FATHER, DAY.minusDays(9));
        var mothers = withdrawn(given(Relation.MOTHER, DAY.minusDays(9)), DAY.minusDays(5));
        var own = given(Relation.CHILD, DAY.minusDays(9));
        assertEquals(List.of(), missing(DAY.minusDays(6), fathers, mothers, own));
        assertEquals(List.of(of(REPRESENTATIVE, WITHDRAWN)), missing(DAY.minusDays(5), fathers, mothers, own));
        var anew = given(Relation.FATHER, DAY.minusDays(4));
        assertEquals(List.of(), missing(DAY, fathers, mothers, own, anew));
    }

    @Test
    void who_agrees_anew_on_the_day_of_a_withdrawal_does_so_if_it_is_written_after_it() {
        var own = given(Relation.CHILD, DAY.minusDays(1));
        var before = given(Relation.FATHER, DAY);
        var mothers = withdrawn(given(Relation.MOTHER, DAY.minusDays(1)), DAY);
        assertEquals(List.of(of(REPRESENTATIVE, WITHDRAWN)), missing(DAY, own, before, mothers));
        var after = new Consent(
                UUID.randomUUID(),
                new ConsentDetails(null, CAMP, null, null, Relation.MOTHER, "A", DAY, null, "giấy"),
                at(DAY, 10));
        assertEquals(List.of(), missing(DAY, own, before, mothers, after));
    }

    @Test
    void a_harmer_neither_gives_consent_nor_takes_it_away() {
        var own = given(Relation.CHILD, DAY.minusDays(9));
        var fathers = given(Relation.FATHER, DAY.minusDays(9));
        var harmers = Set.of(Relation.FATHER);
        assertEquals(List.of(of(REPRESENTATIVE, ONLY_BY_NAMED_HARMER)), missing(harmers, own, fathers));
        var mothers = given(Relation.MOTHER, DAY.minusDays(9));
        assertEquals(List.of(), missing(harmers, own, fathers, mothers));
        withdrawn(fathers, DAY.minusDays(3));
        assertEquals(List.of(), missing(harmers, own, fathers, mothers));
    }

    @Test
    void what_was_written_for_a_child_under_seven_is_not_its_own_word() {
        var early = given(Relation.CHILD, SEVENTH_BIRTHDAY.minusDays(1));
        assertEquals(List.of(of(CHILD, NOT_GIVEN)), missing(DAY, given(Relation.MOTHER, DAY), early));
    }

    @Test
    void a_task_of_the_law_is_no_consent() {
        var task = new Consent(
                UUID.randomUUID(),
                new ConsentDetails(null, CAMP, LegalBasis.LAW_TASK, "Đ.53", null, null, DAY, null, null),
                at(DAY, 8));
        assertEquals(2, missing(DAY, task).size());
    }

    static Stream<Long> seeds() {
        return new Random(1320).longs(400).boxed();
    }

    /** Said a second time, part by part and without the order of the first: at random ledgers they agree. */
    @ParameterizedTest
    @MethodSource("seeds")
    void valid_means_every_part_that_is_needed_has_somebody_who_counts(long seed) {
        var random = new Random(seed);
        var harmers = EnumSet.noneOf(Relation.class);
        for (var relation : Relation.values()) {
            if (relation != Relation.CHILD && random.nextInt(4) == 0) {
                harmers.add(relation);
            }
        }
        var ledger = new ArrayList<Consent>();
        for (int i = random.nextInt(6); i > 0; i--) {
            var on = DAY.plusDays(random.nextInt(41) - 20);
            var until = random.nextBoolean() ? null : on.plusDays(random.nextInt(20));
            var consent =
                    given(Relation.values()[random.nextInt(5)], on, until, random.nextInt(5) == 0 ? "FORUM" : CAMP);
            if (random.nextInt(3) == 0) {
                withdrawn(consent, on.plusDays(random.nextInt(20)));
            }
            ledger.add(consent);
        }
        var born = DAY.minusYears(3 + random.nextInt(18)).plusDays(random.nextInt(3) - 1);
        var missing = new ConsentRule(exactly(born), CAMP, ledger, harmers).missingOn(DAY);
        var parts = missing.stream().map(MissingConsent::part).toList();

        var isOfAge = !born.plusYears(18).isAfter(DAY);
        var speaks = !born.plusYears(7).isAfter(DAY);
        var byWhom = EnumSet.of(Relation.FATHER, Relation.MOTHER, Relation.GUARDIAN);
        byWhom.removeAll(harmers);
        assertEquals(!isOfAge && !someoneCounts(ledger, byWhom, born), parts.contains(REPRESENTATIVE));
        assertEquals(
                speaks && !someoneCounts(ledger, EnumSet.of(Relation.CHILD), born.plusYears(7)), parts.contains(CHILD));
        assertTrue(parts.size() == Set.copyOf(parts).size(), "each part is told once");
        // Whatever is added by a harmer changes nothing.
        for (var harmer : harmers) {
            var more = new ArrayList<>(ledger);
            more.add(given(harmer, DAY));
            more.add(withdrawn(given(harmer, DAY.minusDays(1)), DAY));
            var parties = new ConsentRule(exactly(born), CAMP, more, harmers)
                    .missingOn(DAY).stream().map(MissingConsent::part).toList();
            assertEquals(parts, parties);
        }
    }

    private static boolean someoneCounts(List<Consent> ledger, Set<Relation> byWhom, LocalDate notBefore) {
        var theirs = ledger.stream()
                .filter(c -> c.purpose().equals(CAMP) && byWhom.contains(c.givenBy()))
                .filter(c -> !c.givenOn().isBefore(notBefore))
                .toList();
        return theirs.stream().anyMatch(c -> {
            var begun = !c.givenOn().isAfter(DAY);
            var ended = c.validUntil() != null && c.validUntil().isBefore(DAY);
            var takenBack = theirs.stream()
                    .filter(w -> w.withdrawnOn() != null && !w.withdrawnOn().isAfter(DAY))
                    .anyMatch(w -> !c.givenOn().isAfter(w.withdrawnOn()));
            return begun && !ended && !takenBack;
        });
    }
}
