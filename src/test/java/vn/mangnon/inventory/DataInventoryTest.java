package vn.mangnon.inventory;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.as;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;
import vn.mangnon.access.Duties;
import vn.mangnon.access.GrantedScope;
import vn.mangnon.access.Masks;
import vn.mangnon.access.Shown;
import vn.mangnon.kernel.Pictures;
import vn.mangnon.kernel.SensitivityClass;

@QuarkusTest
class DataInventoryTest {

    /** What such a field is called wherever there is one. */
    private static final Set<String> TELLING = Set.of(
            "fullName",
            "dateOfBirth",
            "personalId",
            "phone",
            "addressLine",
            "evidence",
            "summary",
            "giverName",
            "requesterName",
            "headName",
            "informant",
            "abuseForms");

    /** Not about a child or its people: accounts, providers of services. And what a collaborator told himself, until an officer takes it up. */
    private static final Set<String> OTHERS = Set.of("Account", "Me", "ReceivedCase", "ServiceProvider");

    @Inject
    World world;

    @Inject
    ShownPictures pictures;

    String auditor;

    @BeforeEach
    void an_auditor() {
        auditor = "inventory-" + world.freshProvince().code().toLowerCase(java.util.Locale.ROOT);
        world.account(auditor, Duties.AUDITOR, GrantedScope.wholeCountry());
    }

    @Test
    void it_tells_of_each_field_what_it_is_kept_for_and_who_is_shown_it() {
        var address = "items.find { it.resource == 'Child' && it.field == 'residence.addressLine' }";
        as(auditor)
                .get("/data-inventory?limit=200")
                .then()
                .statusCode(200)
                .body(address + ".sensitivity", equalTo("LOCATION"))
                .body(address + ".legalBasis", equalTo(SensitivityClass.LOCATION.legalBasis()))
                .body(address + ".shown.COMMUNE_OFFICER", equalTo("SHOWN"))
                .body(address + ".shown.ADMINISTRATOR", equalTo("HIDDEN"))
                .body(address + ".operations.find { it == 'GET /children/{id}' }", equalTo("GET /children/{id}"))
                .body(
                        "items.findAll { it.resource == 'Circumstance' && it.field == 'category' }.sensitivity",
                        equalTo(List.of("HEALTH", "ABUSE_DETAIL")));
        as(auditor)
                .header("Accept-Language", "en")
                .get("/data-inventory?limit=200")
                .then()
                .body(address + ".purpose", equalTo(SensitivityClass.LOCATION.purpose(java.util.Locale.ENGLISH)));
    }

    @Test
    void it_is_walked_page_by_page() {
        var whole = as(auditor).get("/data-inventory?limit=200&count=exact").jsonPath();
        List<List<Object>> walked = new ArrayList<>();
        String next = null;
        do {
            var page = as(auditor)
                    .get("/data-inventory?limit=7" + (next == null ? "" : "&cursor=" + next))
                    .jsonPath();
            page.getList("items").forEach(item -> walked.add(List.of(item)));
            next = page.getString("next");
        } while (next != null);
        assertEquals(
                whole.getList("items").stream()
                        .map(item -> List.<Object>of(item))
                        .toList(),
                walked);
        assertEquals(whole.getInt("total"), walked.size());
    }

    @Test
    void what_is_called_like_a_persons_data_is_marked_as_such() {
        var forgotten = new TreeSet<String>();
        var found = new TreeSet<String>();
        for (var picture : pictures.all()) {
            if (OTHERS.contains(picture.name())) {
                continue;
            }
            var marked = Pictures.fieldsOf(picture.type()).stream()
                    .map(Pictures.Field::component)
                    .map(RecordComponent::getAccessor)
                    .toList();
            components(picture.type(), new ArrayList<>())
                    .filter(component -> TELLING.contains(component.getName()))
                    .forEach(component -> {
                        found.add(component.getName());
                        if (!marked.contains(component.getAccessor())) {
                            forgotten.add(component.getDeclaringRecord().getSimpleName() + "." + component.getName());
                        }
                    });
        }
        assertEquals(Set.of(), forgotten, "put @Sensitive on it");
        assertTrue(
                found.containsAll(Set.of("fullName", "phone", "addressLine", "evidence", "summary")),
                () -> found.toString());
    }

    /** A duty that may ask for it is shown what the contract promises always to be there, or an empty list of it. */
    @Test
    void what_the_contract_requires_is_shown_to_whoever_may_ask_for_it() {
        var broken = new TreeSet<String>();
        for (var picture : pictures.all()) {
            for (var operation : picture.operations()) {
                for (var field : Pictures.fieldsOf(picture.type())) {
                    var required = field.component().getAccessor().isAnnotationPresent(NotNull.class)
                            && !Collection.class.isAssignableFrom(
                                    field.component().getType());
                    if (!required) {
                        continue;
                    }
                    operation.duties().stream()
                            .filter(duty -> field.classes().stream()
                                    .anyMatch(sensitivity -> Masks.of(List.of(duty), sensitivity) != Shown.SHOWN))
                            .forEach(duty -> broken.add(operation + " " + field.path() + " " + duty));
                }
            }
        }
        assertEquals(Set.of(), broken);
    }

    /** Of HIV and abuse only the record of one child or one case tells, never a list of many. */
    @Test
    void no_list_of_many_tells_of_health_or_abuse_or_of_who_reported() {
        var telling = new TreeSet<String>();
        var lists = 0;
        for (var picture : pictures.all()) {
            for (var operation : picture.operations()) {
                if (operation.isList() && !operation.path().contains("{")) {
                    lists++;
                    Pictures.fieldsOf(picture.type()).stream()
                            .filter(field -> field.classes().contains(SensitivityClass.HEALTH)
                                    || field.classes().contains(SensitivityClass.ABUSE_DETAIL)
                                    || field.classes().contains(SensitivityClass.INFORMANT))
                            .forEach(field -> telling.add(operation + " " + field.path()));
                }
            }
        }
        assertEquals(Set.of(), telling);
        assertTrue(lists > 10);
    }

    private static Stream<RecordComponent> components(Class<?> type, List<Class<?>> above) {
        if (!type.isRecord() || above.contains(type)) {
            return Stream.empty();
        }
        above.add(type);
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> Stream.concat(
                        Stream.of(component),
                        Stream.concat(Stream.of(component.getType()), arguments(component))
                                .flatMap(part -> components(part, above))));
    }

    private static Stream<Class<?>> arguments(RecordComponent component) {
        return component.getGenericType() instanceof java.lang.reflect.ParameterizedType parameterized
                ? Arrays.stream(parameterized.getActualTypeArguments())
                        .filter(Class.class::isInstance)
                        .map(argument -> (Class<?>) argument)
                : Stream.empty();
    }
}
