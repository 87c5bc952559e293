package vn.mangnon.placements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.mangnon.kernel.Fault;
import vn.mangnon.kernel.Faults;

/** What the law asks of a placement, on a day when the child is exactly eight. */
class PlacementRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate BORN = TODAY.minusYears(8);

    @Test
    void a_grandmother_is_as_it_should_be() {
        assertEquals(List.of(), faults(family(CareForm.RELATIVE, null, "1960-01-01"), false));
    }

    @ParameterizedTest
    @EnumSource(value = CareForm.class, names = "RELATIVE", mode = EnumSource.Mode.EXCLUDE)
    void whoever_proposes_less_than_a_relative_says_why(CareForm form) {
        var without = form.isFamily() ? family(form, null, "1960-01-01") : facility(null);
        var with = form.isFamily()
                ? family(form, "Không còn người thân", "1960-01-01")
                : facility("Không có gia đình nào");
        assertEquals(List.of("/reason WHY_NOT_A_BETTER_FORM"), faults(without, false));
        assertEquals(List.of(), faults(with, false));
    }

    /** To the day: the child was born on 22 November 2018. */
    @ParameterizedTest
    @CsvSource({
        "RELATIVE, 2008-11-22, ''",
        "RELATIVE, 2008-11-23, /carerBornOn CARER_NOT_OF_AGE",
        "SAME_LOCALITY, 1998-11-22, ''",
        "SAME_LOCALITY, 1998-11-23, /carerBornOn CARER_NOT_TWENTY_YEARS_OLDER",
        "FOREIGN_RESIDENT, 1998-11-23, /carerBornOn CARER_NOT_TWENTY_YEARS_OLDER",
    })
    void a_relative_is_of_age_and_anybody_else_twenty_years_older(CareForm form, String born, String fault) {
        assertEquals(fault.isEmpty() ? List.of() : List.of(fault), faults(family(form, "Lý do", born), false));
    }

    @Test
    void a_child_of_seven_is_asked_and_a_younger_one_need_not_be() {
        var silent = new PlacementDetails(
                null,
                CareForm.FACILITY,
                "Lý do",
                null,
                null,
                null,
                null,
                UUID.randomUUID(),
                null,
                null,
                null,
                Siblings.NONE,
                null,
                ConsentBasis.NO_REPRESENTATIVE);
        var asked = List.of("/childAskedOn CHILD_OF_SEVEN_IS_ASKED", "/childView CHILD_OF_SEVEN_IS_ASKED");
        assertEquals(asked, faults(silent, TODAY.minusYears(7), false));
        assertEquals(List.of(), faults(silent, TODAY.minusYears(7).plusDays(1), false));
    }

    @Test
    void they_meet_on_two_days_before_except_in_an_emergency() {
        for (var meetings : List.of(
                List.<LocalDate>of(), List.of(TODAY.minusDays(3)), List.of(TODAY.minusDays(3), TODAY.minusDays(3)))) {
            var proposed = withMeetings(meetings);
            assertEquals(List.of("/meetings TWO_MEETINGS_FIRST"), faults(proposed, false));
            assertEquals(List.of(), faults(proposed, true));
        }
        assertEquals(
                List.of("/meetings/1 IN_THE_FUTURE"), faults(withMeetings(List.of(TODAY, TODAY.plusDays(1))), false));
    }

    @Test
    void who_parts_brothers_and_sisters_says_why() {
        var apart = new PlacementDetails(
                null,
                CareForm.RELATIVE,
                null,
                "Bà",
                LocalDate.of(1960, 1, 1),
                "Thôn 1",
                TODAY,
                null,
                List.of(TODAY.minusDays(1), TODAY),
                TODAY,
                "Muốn ở với bà",
                Siblings.APART,
                null,
                ConsentBasis.CONSENT);
        assertEquals(List.of("/siblingsReason REQUIRED"), faults(apart, false));
    }

    @Test
    void a_facility_has_no_birthday_and_a_family_is_no_organization() {
        var mixed = new PlacementDetails(
                null,
                CareForm.FACILITY,
                "Lý do",
                "Bà",
                BORN,
                "Thôn 1",
                null,
                null,
                null,
                TODAY,
                "Có",
                Siblings.NONE,
                null,
                ConsentBasis.CONSENT);
        assertEquals(
                List.of(
                        "/carerAddress ONLY_FOR_A_FAMILY",
                        "/carerBornOn ONLY_FOR_A_FAMILY",
                        "/carerName ONLY_FOR_A_FAMILY",
                        "/facilityId REQUIRED"),
                faults(mixed, false));
    }

    static IntStream seeds() {
        return IntStream.range(0, 500);
    }

    /** Whatever is proposed: no fault means that each rule, written another way, holds. */
    @ParameterizedTest
    @MethodSource("seeds")
    void what_passes_breaks_no_rule(int seed) {
        var random = new Random(seed);
        var born = TODAY.minusDays(random.nextInt(16 * 365));
        var form = CareForm.values()[random.nextInt(CareForm.values().length)];
        var isFamily = random.nextInt(10) == 0 != form.isFamily();
        var carerBorn = born.minusDays(random.nextInt(30 * 365));
        var meetings =
                random.ints(random.nextInt(4), 0, 5).mapToObj(TODAY::minusDays).toList();
        var isAsked = random.nextInt(4) > 0;
        var emergency = random.nextInt(5) == 0;
        var proposed = new PlacementDetails(
                null,
                form,
                random.nextBoolean() ? "Lý do" : null,
                isFamily ? "Ai đó" : null,
                isFamily ? carerBorn : null,
                isFamily ? "Thôn 1" : null,
                isFamily ? TODAY : null,
                isFamily ? null : UUID.randomUUID(),
                meetings,
                isAsked ? TODAY : null,
                isAsked ? "Đồng ý" : null,
                Siblings.values()[random.nextInt(3)],
                random.nextBoolean() ? "Lý do" : null,
                ConsentBasis.CONSENT);
        var passes = faults(proposed, born, emergency).isEmpty();

        var grown = java.time.temporal.ChronoUnit.YEARS.between(carerBorn, TODAY) >= 18;
        var older = java.time.temporal.ChronoUnit.YEARS.between(carerBorn, born) >= 20;
        var expected = isFamily == form.isFamily()
                && (form == CareForm.RELATIVE || proposed.reason() != null)
                && (!isFamily || (form == CareForm.RELATIVE ? grown : older))
                && (!isFamily || emergency || meetings.stream().distinct().count() >= 2)
                && (isAsked || java.time.temporal.ChronoUnit.YEARS.between(born, TODAY) < 7)
                && (proposed.siblings() != Siblings.APART || proposed.siblingsReason() != null);
        assertEquals(expected, passes, proposed::toString);
    }

    private static PlacementDetails family(CareForm form, @Nullable String reason, String carerBornOn) {
        return new PlacementDetails(
                null,
                form,
                reason,
                "Bà",
                LocalDate.parse(carerBornOn),
                "Thôn 1",
                TODAY,
                null,
                List.of(TODAY.minusDays(1), TODAY),
                TODAY,
                "Muốn ở với bà",
                Siblings.NONE,
                null,
                ConsentBasis.CONSENT);
    }

    private static PlacementDetails facility(@Nullable String reason) {
        return new PlacementDetails(
                null,
                CareForm.FACILITY,
                reason,
                null,
                null,
                null,
                null,
                UUID.randomUUID(),
                null,
                TODAY,
                "Được",
                Siblings.TOGETHER,
                null,
                ConsentBasis.CONSENT);
    }

    private static PlacementDetails withMeetings(List<LocalDate> meetings) {
        return new PlacementDetails(
                null,
                CareForm.RELATIVE,
                null,
                "Bà",
                LocalDate.of(1960, 1, 1),
                "Thôn 1",
                TODAY,
                null,
                meetings,
                TODAY,
                "Muốn ở với bà",
                Siblings.NONE,
                null,
                ConsentBasis.CONSENT);
    }

    private static List<String> faults(PlacementDetails proposed, boolean emergency) {
        return faults(proposed, BORN, emergency);
    }

    private static List<String> faults(PlacementDetails proposed, LocalDate born, boolean emergency) {
        return new PlacementRules(born, emergency, TODAY)
                .check(proposed, new Faults()).list().stream()
                        .map((Fault fault) -> fault.pointer() + " " + fault.code())
                        .sorted()
                        .toList();
    }
}
