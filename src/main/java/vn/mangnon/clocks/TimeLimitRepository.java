package vn.mangnon.clocks;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.clocks.Reckoning.Rule;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;

/** All questions about the law's time limits: a few dozen rows, the same for everybody. */
@ApplicationScoped
class TimeLimitRepository implements PanacheRepositoryBase<LegalTimeLimit, UUID> {

    List<Rule> rules() {
        return list("order by code, validFrom").stream()
                .map(LegalTimeLimit::rule)
                .toList();
    }

    LegalTimeLimit require(UUID id) {
        return findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    boolean idIsTaken(UUID id) {
        return count("id", id) > 0;
    }

    /** The newest of a code. */
    Optional<LegalTimeLimit> last(ClockCode code) {
        return find("code = ?1 order by validFrom desc", code).firstResultOptional();
    }

    Optional<LegalTimeLimit> inForce(ClockCode code, LocalDate day) {
        return find("code = ?1 and validFrom <= ?2 and (validTo is null or validTo > ?2)", code, day)
                .firstResultOptional();
    }

    Page<LegalTimeLimit> page(TimeLimitFilter filter, PageRequest request) {
        var where = new Where().and("code = :code", "code", filter.code());
        if (filter.asOf() != null) {
            where.and("validFrom <= :day and (validTo is null or validTo > :day)")
                    .with("day", filter.asOf());
        }
        var total = request.counted() ? count(where.text(), where.parameters()) : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "code", 2);
            where.and("(code > :afterCode or code = :afterCode and validFrom > :afterDay)")
                    .with("afterCode", cursor.key(0, ClockCode::valueOf))
                    .with("afterDay", cursor.key(1, LocalDate::parse));
        }
        var rows = find(where.text() + " order by code, validFrom", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, row -> new Cursor("code", row.code(), row.validFrom()), total);
    }
}
