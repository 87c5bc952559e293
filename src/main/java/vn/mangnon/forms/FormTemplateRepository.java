package vn.mangnon.forms;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Where;

/** Questions about forms, which are public knowledge. */
@ApplicationScoped
class FormTemplateRepository implements PanacheRepositoryBase<FormTemplate, UUID> {

    /** The youngest that has begun; one that has ended ends the form, it does not bring back the one before. */
    private static final String IN_FORCE = "t.validFrom <= :day and (t.validTo is null or t.validTo > :day)"
            + " and not exists (select 1 from FormTemplate n where n.code = t.code and n.edition > t.edition"
            + " and n.validFrom <= :day)";

    Optional<FormTemplate> inForceOn(LocalDate day, String code) {
        var where = new Where().and(IN_FORCE).with("day", day).and("t.code = :code", "code", code);
        return find("from FormTemplate t where " + where.text(), where.parameters())
                .firstResultOptional();
    }

    Optional<FormTemplate> edition(String code, int edition) {
        return find("code = ?1 and edition = ?2", code, edition).firstResultOptional();
    }

    Optional<FormTemplate> latest(String code) {
        return find("code = ?1 order by edition desc", code).firstResultOptional();
    }

    List<FormTemplate> all(List<UUID> ids) {
        return list("id in ?1", ids);
    }

    Optional<FormTemplate> ofId(UUID id) {
        return find("id", id).firstResultOptional();
    }

    Page<FormTemplate> pageInForceOn(LocalDate day, PageRequest request) {
        var where = new Where().and(IN_FORCE).with("day", day);
        var total = request.counted()
                ? count("select count(t) from FormTemplate t where " + where.text(), where.parameters())
                : null;
        if (request.cursor() != null) {
            where.and("t.code > :after")
                    .with(
                            "after",
                            Cursor.decode(request.cursor(), "code", 1).keys().get(0));
        }
        var rows = find("from FormTemplate t where " + where.text() + " order by t.code", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, row -> new Cursor("code", row.code()), total);
    }

    Page<FormTemplate> pageOf(String code, PageRequest request) {
        var where = new Where().and("code = :code", "code", code);
        @Nullable Long total = request.counted() ? count(where.text(), where.parameters()) : null;
        if (request.cursor() != null) {
            where.and("edition < :before")
                    .with(
                            "before",
                            Cursor.decode(request.cursor(), "-version", 1).key(0, Integer::valueOf));
        }
        var rows = find(where.text() + " order by edition desc", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, row -> new Cursor("-version", row.edition()), total);
    }
}
