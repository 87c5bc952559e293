package vn.mangnon.codes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Code lists are public knowledge. */
@ApplicationScoped
class CodeEntryRepository implements PanacheRepositoryBase<CodeEntry, CodeEntry.Key> {

    List<CodeEntry> everyOne() {
        return list("order by list, position");
    }
}
