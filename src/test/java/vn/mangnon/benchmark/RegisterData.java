package vn.mangnon.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.vault.Vault;

/**
 * A register of the size of a province: invented children of all ages under sixteen, with the names that children have
 * ({@link VietnameseNames}), parents, phones and circumstances, in communes of about 10,000 children each, some of half and
 * some of twice as many, as the reform of 2025 left them. The same seed makes the same register. {@link #children} only
 * makes them; {@link #load} writes them past the application, by COPY and as the superuser, in minutes.
 */
public final class RegisterData {

    /** Its code; its communes are BR001, BR002, … with an officer br001, br002, … each and one chair br.chair for all. */
    public static final String PROVINCE = "BR";

    public static final int CHILDREN_PER_COMMUNE = 10_000;

    /** The first communes lie in a district, as before 2025: some 80,000 of a million children. */
    public static final String DISTRICT = "BRQ";

    private static final int COMMUNES_OF_DISTRICT = 8;

    private static final int LINES_AT_ONCE = 5_000;
    private static final long SEED = 20261125;

    /**
     * One of them.
     *
     * @param commune from 0
     * @param personalId of the province 998, which is given to nobody, as 999 is, which the demonstration has; absent for one in six
     * @param mother absent for one in twenty
     * @param category a group of the law's, or absent
     */
    public record Invented(
            UUID id,
            int commune,
            String fullName,
            LocalDate born,
            boolean girl,
            String personalId,
            String ethnicity,
            String mother,
            String father,
            String phone,
            String category,
            String atRiskReason,
            LocalDate since) {

        public String communeCode() {
            return code(commune);
        }
    }

    private RegisterData() {}

    public static int communes(int children) {
        return Math.max(1, children / CHILDREN_PER_COMMUNE);
    }

    public static String code(int commune) {
        return "BR%03d".formatted(commune + 1);
    }

    static String path(int commune) {
        return "/" + PROVINCE + "/" + (commune < COMMUNES_OF_DISTRICT ? DISTRICT + "/" : "") + code(commune) + "/";
    }

    public static String officer(int commune) {
        return code(commune).toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * Makes so many children, one after the other; nothing is kept.
     *
     * @param today none is sixteen on it, nor born after it
     */
    public static void children(int count, LocalDate today, Consumer<Invented> each) {
        var random = new Random(SEED);
        // Communes differ: from half to nearly twice the middle one.
        var upTo = new double[communes(count)];
        var sum = 0.0;
        for (int i = 0; i < upTo.length; i++) {
            sum += 0.5 + 1.2 * random.nextDouble() * random.nextDouble() + 0.2;
            upTo[i] = sum;
        }
        var days = (int) (today.toEpochDay() - today.minusYears(16).toEpochDay());
        for (int i = 0; i < count; i++) {
            var at = java.util.Arrays.binarySearch(upTo, random.nextDouble() * sum);
            each.accept(child(i, Math.min(at < 0 ? -at - 1 : at, upTo.length - 1), random, today, days));
        }
    }

    private static Invented child(int serial, int commune, Random random, LocalDate today, int days) {
        var born = today.minusDays(random.nextInt(days));
        // 111 boys for 100 girls are born.
        var girl = random.nextInt(211) < 100;
        var surname = VietnameseNames.surname(random);
        var name = VietnameseNames.child(random, surname, girl, born.getYear());
        var number = random.nextInt(6) == 0
                ? null
                : "998%d%02d%06d".formatted(girl ? 3 : 2, born.getYear() % 100, serial % 1_000_000);
        var lived = (int) (today.toEpochDay() - born.toEpochDay());
        return new Invented(
                StoredEntity.newId(),
                commune,
                name,
                born,
                girl,
                number,
                random.nextInt(20) == 0 ? "05" : "01",
                random.nextInt(20) == 0 ? null : VietnameseNames.mother(random),
                random.nextInt(6) == 0 ? null : VietnameseNames.father(random, surname),
                random.nextInt(3) == 0 ? null : "09%08d".formatted(random.nextInt(100_000_000)),
                random.nextInt(50) == 0
                        ? List.of("a", "b", "c", "d", "d", "h", "n", "l").get(random.nextInt(8))
                        : null,
                random.nextInt(20) == 0
                        ? List.of("POOR_HOUSEHOLD", "MIGRANT_PARENTS").get(random.nextInt(2))
                        : null,
                born.plusDays(lived == 0 ? 0 : random.nextInt(lived)));
    }

    /**
     * Writes a province with so many children into a database whose tables the application has made, and analyses it.
     *
     * @param superuser a connection of the database's superuser: row level security and triggers are passed by
     * @param vault with the keys of that application
     */
    public static void load(Connection superuser, int count, Vault vault, LocalDate today)
            throws SQLException, IOException {
        places(superuser, communes(count));
        var units = new ArrayList<UUID>();
        try (var rows = superuser
                .createStatement()
                .executeQuery("select id from admin_unit where parent_code in ('" + PROVINCE + "', '" + DISTRICT
                        + "') and level = 'COMMUNE' order by code")) {
            while (rows.next()) {
                units.add(rows.getObject(1, UUID.class));
            }
        }
        execute(superuser, "set session_replication_role = replica");
        try (var copies = new Copies(superuser)) {
            children(count, today, child -> copies.write(child, units.get(child.commune()), vault));
        }
        execute(superuser, "reset session_replication_role");
        // What the triggers would have written, in one go.
        execute(superuser, """
                insert into child_name (child_id, folded, marked, born, unit_path, residence_unit_id)
                select id, name_folded(marked), marked, date_of_birth, unit_path, residence_unit_id
                  from (select c.*, name_marked(full_name) as marked from child c where unit_path like '/BR/%' offset 0) c""");
        execute(superuser, """
                insert into name_word (word, shortened)
                select w, name_shortened(w) from (select distinct unnest(string_to_array(folded, ' ')) from child_name) d(w)
                on conflict do nothing""");
        residences(superuser);
        // As in a register that has been in use: who comes in is compared with all, these were long ago.
        execute(superuser, "delete from child_to_compare");
        execute(superuser, "vacuum analyze");
    }

    /**
     * Where they lived: each since it was entered, within a year of its birth; one in twelve moved here from the next commune
     * within the last two years, and one in a hundred has moved away since.
     */
    private static void residences(Connection superuser) throws SQLException {
        execute(superuser, """
                create temporary table lived as
                select c.id, c.date_of_birth as born, c.sixteen_on, c.residence_unit_id as unit, c.unit_path as path,
                       least(c.date_of_birth + (hashtext(c.id::text) & 2147483647) % 365, current_date) as entered,
                       case when (hashtext(c.id::text || 'moved') & 2147483647) % 12 = 0
                            then current_date - (hashtext(c.id::text || 'on') & 2147483647) % 730 end as moved
                  from child c where c.unit_path like '/BR/%'""");
        execute(superuser, """
                insert into residence_period (id, version, created_at, updated_at, child_id, unit_id, unit_path, kind, is_main,
                       since, until, counted_from, ended_by, came_by_move, born_on, sixteen_on)
                select uuidv7(), 0, now(), now(), l.id, n.id, n.home, 'PERMANENT', true, null, l.moved, l.entered, 'MOVE',
                       false, l.born, l.sixteen_on
                  from lived l
                  join (select u.id, u.home, coalesce(lead(u.id) over w, first_value(u.id) over w) as next
                          from admin_unit u where u.home like '/BR/%' and u.level = 'COMMUNE' window w as (order by u.code)) n
                    on n.next = l.unit
                 where l.moved > l.entered""");
        execute(superuser, """
                insert into residence_period (id, version, created_at, updated_at, child_id, unit_id, unit_path, kind, is_main,
                       since, counted_from, came_by_move, born_on, sixteen_on)
                select uuidv7(), 0, now(), now(), id, unit, path, 'PERMANENT', true,
                       case when moved > entered then moved end, case when moved > entered then moved else entered end,
                       coalesce(moved > entered, false), born, sixteen_on
                  from lived""");
        execute(superuser, """
                update residence_period r set until = current_date - (hashtext(r.child_id::text || 'left') & 2147483647) % 365,
                       ended_by = 'MOVED_AWAY'
                  from child c where c.id = r.child_id and r.until is null and r.unit_path like '/BR/%'
                   and (hashtext(r.child_id::text || 'gone') & 2147483647) % 100 = 0
                   and r.counted_from < current_date - 365""");
        execute(superuser, """
                update child c set status = 'MOVED_AWAY', left_on = r.until from residence_period r
                 where r.child_id = c.id and r.ended_by = 'MOVED_AWAY' and r.unit_path like '/BR/%'""");
    }

    private static void places(Connection connection, int communes) throws SQLException {
        execute(connection, """
                insert into admin_unit (id, version, created_at, updated_at, code, level, name, parent_code, valid_from, home)
                values (uuidv7(), 0, now(), now(), 'BR', 'PROVINCE', 'Tỉnh Đo', null, '2020-01-01', '/BR/')""");
        execute(connection, """
                insert into admin_unit (id, version, created_at, updated_at, code, level, name, parent_code, valid_from, home)
                values (uuidv7(), 0, now(), now(), 'BRQ', 'DISTRICT', 'Huyện Đo', 'BR', '2020-01-01', '/BR/BRQ/')""");
        for (int commune = 0; commune < communes; commune++) {
            execute(connection, """
                    insert into admin_unit (id, version, created_at, updated_at, code, level, name, parent_code, valid_from, home)
                    values (uuidv7(), 0, now(), now(), '%1$s', 'COMMUNE', 'Xã %1$s', '%2$s', '2020-01-01', '%3$s')""".formatted(
                            code(commune), commune < COMMUNES_OF_DISTRICT ? DISTRICT : PROVINCE, path(commune)));
        }
        execute(connection, """
                insert into account (id, version, created_at, updated_at, username, display_name, password_hash, enabled)
                select uuidv7(), 0, now(), now(), lower(u.code) || case when u.level = 'PROVINCE' then '.chair' else '' end,
                       u.name, a.password_hash, true
                  from admin_unit u, account a where u.home like '/BR/%' and u.level <> 'DISTRICT' and a.username = 'admin'""");
        execute(connection, """
                insert into account_duty (account_id, duty)
                select id, case when username = 'br.chair' then 'COMMUNE_CHAIR' else 'COMMUNE_OFFICER' end
                  from account where username like 'br%'""");
        execute(connection, """
                insert into account_scope (account_id, duty, admin_unit_id)
                select a.id, d.duty, u.id from account a join account_duty d on d.account_id = a.id
                  join admin_unit u on u.code = upper(split_part(a.username, '.', 1))
                 where a.username like 'br%' and u.home like '/BR/%'""");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Three tables filled side by side: a COPY of some thousand lines into each, in turns. */
    private static final class Copies implements AutoCloseable {

        private final PGConnection connection;
        private final StringBuilder children = new StringBuilder();
        private final StringBuilder carers = new StringBuilder();
        private final StringBuilder circumstances = new StringBuilder();
        private int lines;

        Copies(Connection connection) throws SQLException {
            this.connection = connection.unwrap(PGConnection.class);
        }

        void write(Invented child, UUID unit, Vault vault) {
            var number = child.personalId();
            line(
                    children,
                    child.id(),
                    0,
                    "2026-01-05 08:00+07",
                    "2026-01-05 08:00+07",
                    child.fullName(),
                    child.born(),
                    "EXACT",
                    child.girl() ? "FEMALE" : "MALE",
                    number == null ? null : bytes(vault.seal(number, "child:personal_id")),
                    number == null ? null : bytes(vault.index(number, "child:personal_id")),
                    number == null ? "NONE" : "DECLARED",
                    child.ethnicity(),
                    "VN",
                    unit,
                    "PERMANENT",
                    path(child.commune()),
                    "ACTIVE",
                    true);
            if (child.mother() != null) {
                carer(child, 0, child.mother(), "mẹ", child.phone(), vault);
            }
            if (child.father() != null) {
                carer(child, child.mother() == null ? 0 : 1, child.father(), "cha", null, vault);
            }
            if (child.category() != null || child.atRiskReason() != null) {
                // A row has one of the two.
                line(
                        circumstances,
                        StoredEntity.newId(),
                        0,
                        "2026-01-05 08:00+07",
                        "2026-01-05 08:00+07",
                        child.id(),
                        child.category(),
                        child.category() == null ? child.atRiskReason() : null,
                        child.since());
            }
            if (++lines % LINES_AT_ONCE == 0) {
                send();
            }
        }

        private void carer(Invented child, int position, String name, String relation, String phone, Vault vault) {
            line(
                    carers,
                    child.id(),
                    position,
                    name,
                    relation,
                    phone == null ? null : bytes(vault.seal(phone, "child_caregiver:phone")),
                    phone == null ? null : bytes(vault.index(phone, "child_caregiver:phone")));
        }

        private void send() {
            copy("""
                    child (id, version, created_at, updated_at, full_name, date_of_birth, birth_date_precision, sex,
                    personal_id_sealed, personal_id_index, personal_id_status, ethnicity_code, nationality_code,
                    residence_unit_id, residence_kind, unit_path, status, invented)""", children);
            copy("child_caregiver (child_id, position, full_name, relation, phone_sealed, phone_index)", carers);
            copy(
                    "child_circumstance (id, version, created_at, updated_at, child_id, category, at_risk_reason, since)",
                    circumstances);
        }

        private void copy(String table, StringBuilder rows) {
            try (var in = new java.io.ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8))) {
                connection.getCopyAPI().copyIn("copy " + table + " from stdin", in);
            } catch (SQLException | IOException e) {
                throw new IllegalStateException(e);
            }
            rows.setLength(0);
        }

        private static void line(StringBuilder rows, Object... columns) {
            for (int i = 0; i < columns.length; i++) {
                rows.append(i == 0 ? "" : "\t").append(columns[i] == null ? "\\N" : columns[i]);
            }
            rows.append('\n');
        }

        private static String bytes(byte[] value) {
            return "\\\\x" + HexFormat.of().formatHex(value);
        }

        @Override
        public void close() {
            send();
        }
    }
}
