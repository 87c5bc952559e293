package vn.mangnon.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.mangnon.kernel.SensitivityClass;

/** Each cell of the policy, said a second time. */
class MasksTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            COMMUNE_OFFICER            | IDENTITY     | SHOWN
            COMMUNE_OFFICER            | FAMILY       | SHOWN
            COMMUNE_OFFICER            | HEALTH       | SHOWN
            COMMUNE_OFFICER            | ABUSE_DETAIL | SHOWN
            COMMUNE_OFFICER            | LOCATION     | SHOWN
            COMMUNE_OFFICER            | INFORMANT    | SHOWN
            COMMUNE_CHAIR              | IDENTITY     | SHOWN
            COMMUNE_CHAIR              | FAMILY       | SHOWN
            COMMUNE_CHAIR              | HEALTH       | SHOWN
            COMMUNE_CHAIR              | ABUSE_DETAIL | SHOWN
            COMMUNE_CHAIR              | LOCATION     | SHOWN
            COMMUNE_CHAIR              | INFORMANT    | SHOWN
            HAMLET_COLLABORATOR        | IDENTITY     | SHOWN
            HAMLET_COLLABORATOR        | FAMILY       | SHOWN
            HAMLET_COLLABORATOR        | HEALTH       | MASKED
            HAMLET_COLLABORATOR        | ABUSE_DETAIL | MASKED
            HAMLET_COLLABORATOR        | LOCATION     | SHOWN
            HAMLET_COLLABORATOR        | INFORMANT    | HIDDEN
            COUNSELLING_WORKER         | IDENTITY     | SHOWN
            COUNSELLING_WORKER         | FAMILY       | SHOWN
            COUNSELLING_WORKER         | HEALTH       | SHOWN
            COUNSELLING_WORKER         | ABUSE_DETAIL | SHOWN
            COUNSELLING_WORKER         | LOCATION     | SHOWN
            COUNSELLING_WORKER         | INFORMANT    | MASKED
            SUPERVISOR                 | IDENTITY     | SHOWN
            SUPERVISOR                 | FAMILY       | SHOWN
            SUPERVISOR                 | HEALTH       | SHOWN
            SUPERVISOR                 | ABUSE_DETAIL | SHOWN
            SUPERVISOR                 | LOCATION     | SHOWN
            SUPERVISOR                 | INFORMANT    | HIDDEN
            CASE_LIAISON               | IDENTITY     | SHOWN
            CASE_LIAISON               | FAMILY       | SHOWN
            CASE_LIAISON               | HEALTH       | SHOWN
            CASE_LIAISON               | ABUSE_DETAIL | SHOWN
            CASE_LIAISON               | LOCATION     | SHOWN
            CASE_LIAISON               | INFORMANT    | HIDDEN
            MASS_ORGANIZATION_REPORTER | IDENTITY     | HIDDEN
            MASS_ORGANIZATION_REPORTER | FAMILY       | HIDDEN
            MASS_ORGANIZATION_REPORTER | HEALTH       | HIDDEN
            MASS_ORGANIZATION_REPORTER | ABUSE_DETAIL | HIDDEN
            MASS_ORGANIZATION_REPORTER | LOCATION     | HIDDEN
            MASS_ORGANIZATION_REPORTER | INFORMANT    | HIDDEN
            INTEGRATOR                 | IDENTITY     | SHOWN
            INTEGRATOR                 | FAMILY       | SHOWN
            INTEGRATOR                 | HEALTH       | HIDDEN
            INTEGRATOR                 | ABUSE_DETAIL | HIDDEN
            INTEGRATOR                 | LOCATION     | SHOWN
            INTEGRATOR                 | INFORMANT    | HIDDEN
            AUDITOR                    | IDENTITY     | HIDDEN
            AUDITOR                    | FAMILY       | HIDDEN
            AUDITOR                    | HEALTH       | HIDDEN
            AUDITOR                    | ABUSE_DETAIL | HIDDEN
            AUDITOR                    | LOCATION     | HIDDEN
            AUDITOR                    | INFORMANT    | HIDDEN
            ADMINISTRATOR              | IDENTITY     | HIDDEN
            ADMINISTRATOR              | FAMILY       | HIDDEN
            ADMINISTRATOR              | HEALTH       | HIDDEN
            ADMINISTRATOR              | ABUSE_DETAIL | HIDDEN
            ADMINISTRATOR              | LOCATION     | HIDDEN
            ADMINISTRATOR              | INFORMANT    | HIDDEN
            """)
    void who_is_shown_what(String duty, SensitivityClass sensitivity, Shown shown) {
        assertEquals(shown, Masks.of(List.of(duty), sensitivity));
    }

    @Test
    void who_has_no_duty_or_one_that_nobody_knows_is_shown_nothing() {
        for (var sensitivity : SensitivityClass.values()) {
            assertEquals(Shown.HIDDEN, Masks.of(List.of(), sensitivity));
            assertEquals(Shown.HIDDEN, Masks.of(List.of("GUEST"), sensitivity));
        }
    }

    static Stream<Long> seeds() {
        return new Random(42).longs(100).boxed();
    }

    /** A second duty never takes away, and never gives more than one of the two has. */
    @ParameterizedTest
    @MethodSource("seeds")
    void of_several_duties_the_widest_counts(long seed) {
        var random = new Random(seed);
        var all = Duties.ALL.stream().sorted().toList();
        var one = all.get(random.nextInt(all.size()));
        var other = all.get(random.nextInt(all.size()));
        for (var sensitivity : SensitivityClass.values()) {
            var alone = Masks.of(List.of(one), sensitivity);
            var alike = Masks.of(List.of(other), sensitivity);
            assertEquals(alone.ordinal() < alike.ordinal() ? alone : alike, Masks.of(List.of(one, other), sensitivity));
        }
    }
}
