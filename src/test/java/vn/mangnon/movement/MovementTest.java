package vn.mangnon.movement;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;
import vn.mangnon.access.RowSecurity;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.units.UnitExtent;

@QuarkusTest
class MovementTest {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 120;

    @Inject
    World world;

    @Inject
    MovementRepository movements;

    @Inject
    EntityManager entities;

    @Inject
    RowSecurity rowSecurity;

    World.Province province;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
    }

    /** Half open, {@code until} exclusive. */
    private record Period(LocalDate since, @Nullable LocalDate until, String what) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(since) && (until == null || day.isBefore(until));
        }
    }

    private record Life(LocalDate sixteenOn, List<Period> homes, List<Period> groups) {
        boolean livesIn(String place, LocalDate day) {
            return day.isBefore(sixteenOn)
                    && homes.stream().anyMatch(home -> home.what().equals(place) && home.holdsOn(day));
        }

        boolean isIn(String place, String group, LocalDate day) {
            return livesIn(place, day)
                    && groups.stream().anyMatch(known -> known.what().equals(group) && known.holdsOn(day));
        }

        boolean isInAny(String place, LocalDate day) {
            return livesIn(place, day) && groups.stream().anyMatch(known -> known.holdsOn(day));
        }
    }

    /** Random lives, counted day by day by something much simpler: every account is what the days say, and adds up. */
    @Test
    void every_account_of_random_lives_is_what_the_days_say() {
        var random = new Random(32);
        var lives = new ArrayList<Life>();
        for (int i = 0; i < 150; i++) {
            lives.add(life(random));
        }
        QuarkusTransaction.requiringNew().run(() -> rowSecurity.lifted(() -> lives.forEach(this::write)));
        for (int i = 0; i < 25; i++) {
            var from = START.plusDays(random.nextInt(DAYS));
            var to = from.plusDays(random.nextInt(60));
            var place = random.nextBoolean() ? "A" : "B";
            var extent = new UnitExtent(
                    List.of(new UnitPath("/" + province.code() + "/" + province.code() + "-" + place + "/")),
                    List.of());
            var rows = QuarkusTransaction.requiringNew()
                    .call(() -> rowSecurity.lifted(() -> movements.movement(extent, from, to)));
            var what = place + " " + from + " to " + to;
            check(what, "", rows, lives, from, to, (life, day) -> life.livesIn(place, day));
            check(what, "R:SPECIAL_CIRCUMSTANCES", rows, lives, from, to, (life, day) -> life.isInAny(place, day));
            for (var group : List.of("a", "b", "c")) {
                check(what, "G:" + group, rows, lives, from, to, (life, day) -> life.isIn(place, group, day));
            }
        }
    }

    private static void check(
            String what,
            String key,
            List<MovementRepository.Row> rows,
            List<Life> lives,
            LocalDate from,
            LocalDate to,
            BiPredicate<Life, LocalDate> member) {
        long opening = 0;
        long closing = 0;
        long entered = 0;
        long left = 0;
        for (var life : lives) {
            opening += member.test(life, from.minusDays(1)) ? 1 : 0;
            closing += member.test(life, to) ? 1 : 0;
            for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
                var today = member.test(life, day);
                var before = member.test(life, day.minusDays(1));
                entered += today && !before ? 1 : 0;
                left += before && !today ? 1 : 0;
            }
        }
        var account = MovementService.account(key, rows);
        assertEquals(
                List.of(opening, entered, left, closing),
                List.of(account.opening(), account.entered(), account.left(), account.closing()),
                what + " " + key);
        assertEquals(account.closing(), account.opening() + account.entered() - account.left());
        assertTrue(opening + entered > 0 || !key.isEmpty(), "somebody is there");
    }

    private static Life life(Random random) {
        var homes = new ArrayList<Period>();
        var day = START.plusDays(random.nextInt(-200, DAYS));
        var places = List.of("A", "B", "");
        var count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            var last = i == count - 1 && random.nextBoolean();
            var until = last ? null : day.plusDays(random.nextInt(40));
            homes.add(new Period(day, until, places.get(random.nextInt(3))));
            day = until == null ? day : until;
        }
        var groups = new ArrayList<Period>();
        for (var group : List.of("a", "b", "c")) {
            var since = START.plusDays(random.nextInt(-100, DAYS));
            for (int i = random.nextInt(3); i > 0; i--) {
                var until = since.plusDays(1 + random.nextInt(60));
                groups.add(new Period(since, until, group));
                // Sometimes it goes on at once, which is no movement.
                since = until.plusDays(random.nextInt(2) * random.nextInt(20));
            }
        }
        return new Life(START.plusDays(random.nextInt(3) == 0 ? random.nextInt(DAYS + 60) : 3000), homes, groups);
    }

    private void write(Life life) {
        var id = StoredEntity.newId();
        run(
                "insert into child (id, version, created_at, updated_at, full_name, date_of_birth, birth_date_precision, sex,"
                        + " personal_id_status, nationality_code, residence_unit_id, residence_kind, unit_path, status, invented)"
                        + " select :id, 0, now(), now(), 'Bé', cast(:born as date), 'EXACT', 'UNKNOWN', 'NONE', 'VN', u.id,"
                        + " 'ACTUAL', u.home, 'ACTIVE', true from admin_unit u where u.id = :unit",
                Map.of("id", id, "born", life.sixteenOn().minusYears(16).toString(), "unit", province.commune()));
        run("delete from residence_period where child_id = :id", Map.of("id", id));
        for (var home : life.homes()) {
            run(
                    "insert into residence_period (id, version, created_at, updated_at, child_id, unit_id, unit_path, kind,"
                            + " is_main, since, until, counted_from, ended_by, came_by_move, born_on, sixteen_on)"
                            + " select uuidv7(), 0, now(), now(), :id, u.id,"
                            + " u.home, 'ACTUAL', true, cast(:since as date), cast(nullif(:until, '') as date),"
                            + " cast(:since as date), case when :until <> '' then 'MOVE' end, false, cast(:born as date),"
                            + " cast(:sixteen as date)"
                            + " from admin_unit u where u.id = :unit",
                    Map.of(
                            "id",
                            id,
                            "born",
                            life.sixteenOn().minusYears(16).toString(),
                            "sixteen",
                            life.sixteenOn().toString(),
                            "since",
                            home.since().toString(),
                            "until",
                            home.until() == null ? "" : home.until().toString(),
                            "unit",
                            unit(home.what())));
        }
        for (var group : life.groups()) {
            run(
                    "insert into child_circumstance (id, version, created_at, updated_at, child_id, category, since, until)"
                            + " values (uuidv7(), 0, now(), now(), :id, :what, cast(:since as date), cast(:until as date))",
                    Map.of(
                            "id", id,
                            "what", group.what(),
                            "since", group.since().toString(),
                            "until", String.valueOf(group.until())));
        }
    }

    private UUID unit(String place) {
        return switch (place) {
            case "A" -> province.commune();
            case "B" -> province.neighbour();
            default -> province.id();
        };
    }

    private void run(String sql, Map<String, ?> parameters) {
        var query = entities.createNativeQuery(sql);
        parameters.forEach(query::setParameter);
        query.executeUpdate();
    }

    @Test
    void over_http_it_tells_who_entered_and_who_left_and_how() {
        var found = registered(province.officer(), child("Bé Một", province.commune()));
        var born = child("Bé Hai", province.commune());
        born.put("dateOfBirth", "2026-11-20");
        registered(province.officer(), born);
        var grown = child("Bé Ba", province.commune());
        grown.put("dateOfBirth", "2010-11-25");
        grown.put("residence", Map.of("adminUnitId", province.commune(), "kind", "PERMANENT", "since", "2020-01-01"));
        registered(province.officer(), grown);
        entry(
                found,
                Map.of("category", "a", "since", "2026-11-22", "until", "2026-11-23", "endReason", "CHANGED_GROUP"));
        entry(found, Map.of("category", "l", "since", "2020-01-01"));
        movement(province.officer(), "2026-11-01", "2026-11-22")
                .then()
                .statusCode(200)
                .body("children.opening", equalTo(1))
                .body("children.entered", equalTo(2))
                .body("children.left", equalTo(0))
                .body("children.closing", equalTo(3))
                .body("children.steps.kind", containsInAnyOrder("BORN", "REGISTERED"))
                .body("registers.code", contains("SPECIAL_CIRCUMSTANCES"))
                .body("registers[0].entered", equalTo(1))
                .body("groups.code", contains("a", "l"));
        // Figures without a name for the province, and none of so sensitive a group.
        var seen = as(province.supervisor())
                .queryParam("adminUnitId", province.id())
                .queryParam("from", "2026-11-01")
                .queryParam("to", "2026-11-22")
                .get("/children/movement");
        seen.then().statusCode(200).body("children.closing", equalTo(3)).body("groups.code", contains("a"));
        movement(province.neighboursOfficer(), "2026-11-01", "2026-11-22")
                .then()
                .statusCode(404);
        movement(province.officer(), "2026-11-02", "2026-11-01").then().statusCode(400);
        movement(province.officer(), "2026-11-02", "2026-11-23").then().statusCode(400);
        as(province.officer()).get("/children/movement").then().statusCode(400);
    }

    private void entry(String id, Map<String, ?> entry) {
        as(province.officer())
                .contentType(JSON)
                .body(entry)
                .post("/children/" + id + "/circumstances")
                .then()
                .statusCode(201);
    }

    private Response movement(String username, String from, String to) {
        return as(username)
                .queryParam("adminUnitId", province.commune())
                .queryParam("from", from)
                .queryParam("to", to)
                .get("/children/movement");
    }
}
