package vn.mangnon.codes;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.mangnon.World.anonymous;
import static vn.mangnon.World.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.mangnon.platform.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CodeListsResourceTest {

    /** Luật Trẻ em 102/2016/QH13 Đ.10.1: the Vietnamese alphabet has đ, and no f, j, w or z. */
    private static final List<String> POINTS_OF_ARTICLE_TEN =
            List.of("a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o");

    @Test
    void the_lists_tell_their_names() {
        as("thuongphuoc")
                .get("/code-lists")
                .then()
                .statusCode(200)
                .body("items", hasItems("special-circumstances", "at-risk-reasons", "ethnicities"));
    }

    @Test
    void special_circumstances_are_the_fourteen_groups_in_the_order_of_the_law() {
        as("thuongphuoc")
                .get("/code-lists/special-circumstances")
                .then()
                .statusCode(200)
                .body("items.findAll { it.parentCode == null }.code", equalTo(POINTS_OF_ARTICLE_TEN))
                .body(
                        "items.findAll { it.parentCode == null }.legalBasis",
                        everyItem(matchesPattern("Luật Trẻ em .*Đ\\.10\\.1\\..")));
    }

    @Test
    void the_forty_eight_sub_groups_stand_numbered_behind_their_group() {
        var codes = as("thuongphuoc")
                .get("/code-lists/special-circumstances")
                .then()
                .body("items.findAll { it.parentCode != null }", hasSize(48))
                .extract()
                .<List<String>>path("items.code");
        var group = "";
        var number = 0;
        for (var code : codes) {
            if (POINTS_OF_ARTICLE_TEN.contains(code)) {
                group = code;
                number = 0;
            } else {
                number++;
                assertEquals(group + "." + number, code);
            }
        }
    }

    @Test
    void a_sub_group_names_the_group_its_code_begins_with() {
        var items = as("thuongphuoc").get("/code-lists/special-circumstances").jsonPath();
        assertEquals(
                List.of("c", "đ", "k"),
                items.getList("items.findAll { it.code in ['c.12', 'đ.1', 'k.3'] }.parentCode"));
        assertEquals(
                List.of(),
                items.getList("items.findAll { it.parentCode != null && !it.code.startsWith(it.parentCode + '.') }"));
    }

    @Test
    void there_are_fifty_four_ethnicities_and_the_Kinh_are_the_first() {
        as("thuongphuoc")
                .get("/code-lists/ethnicities")
                .then()
                .statusCode(200)
                .body("items", hasSize(54))
                .body("items.code.unique(false)", hasSize(54))
                .body("items[0].code", equalTo("01"))
                .body("items[0].labels.vi", equalTo("Kinh"));
    }

    @Test
    void every_code_has_its_label_in_both_languages_and_the_article_it_comes_from() {
        var names = as("thuongphuoc").get("/code-lists").<List<String>>path("items");
        for (var name : names) {
            as("thuongphuoc")
                    .get("/code-lists/" + name)
                    .then()
                    .body("items.labels.vi", everyItem(matchesPattern(".*\\p{L}.*")))
                    .body("items.labels.en", everyItem(matchesPattern(".*\\p{L}.*")))
                    .body("items.legalBasis", everyItem(matchesPattern(".*\\p{L}.*")));
        }
        as("thuongphuoc")
                .get("/code-lists/special-circumstances")
                .then()
                .body("items[0].labels.vi", equalTo("Trẻ em mồ côi cả cha và mẹ"))
                .body("items[0].labels.en", equalTo("Orphan of both parents"));
    }

    @Test
    void a_list_that_nobody_keeps_is_not_found() {
        as("thuongphuoc")
                .get("/code-lists/constellations")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void who_has_not_signed_in_reads_no_list() {
        anonymous().get("/code-lists").then().statusCode(401);
        anonymous().get("/code-lists/ethnicities").then().statusCode(401);
    }
}
