package vn.mangnon.indicators;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What is counted is public. */
@ApplicationScoped
class IndicatorRepository implements PanacheRepositoryBase<Indicator, String> {

    List<Indicator> everyOne() {
        return list("order by position");
    }
}
