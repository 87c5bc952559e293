package vn.mangnon.vault;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.RowSecurity;
import vn.mangnon.vault.SealingRepository.Done;

/**
 * Keeps what should be sealed sealed with the primary key. At start, before anything is answered: are these the keys of
 * this database, and what an earlier release wrote in clear. Then, and every hour: what is under an older key, page by page
 * of the table, each in a transaction of its own, while requests go on. What was done is done, so a start after a kill
 * continues; of several replicas one works.
 */
@ApplicationScoped
class Sealing {

    /** Some thousand rows of the longest table: little memory, and few locks held for a moment. */
    private static final long PAGES_AT_ONCE = 64;

    private static final String SAMPLE = "mang-non";
    private static final String SAMPLES_PLACE = "vault_sample:sealed";

    private final SealingRepository repository;
    private final Vault vault;
    private final RowSecurity rowSecurity;
    private final List<SealedColumn> columns;

    Sealing(SealingRepository repository, Vault vault, RowSecurity rowSecurity, @All List<SealedColumn> columns) {
        this.repository = repository;
        this.vault = vault;
        this.rowSecurity = rowSecurity;
        this.columns = columns;
    }

    /** Before whatever reads or writes a record at start. */
    void atStart(@Observes @Priority(8) StartupEvent event) {
        QuarkusTransaction.requiringNew().run(this::requireKeysOfThisDatabase);
        // Every row, whoever's it is: one that is not in sight would stay as it is without a word.
        rowSecurity.lifted(() -> columns.forEach(this::sealWhatIsInClear));
    }

    @Scheduled(every = "1h")
    void underThePrimaryKey() {
        QuarkusTransaction.requiringNew().run(this::requireKeysOfThisDatabase);
        rowSecurity.lifted(() -> columns.forEach(this::sealWhatIsUnderAnOlderKey));
    }

    private void sealWhatIsInClear(SealedColumn column) {
        if (column.wasInClear() && QuarkusTransaction.requiringNew().call(() -> repository.hasClear(column))) {
            sealAll(column, true);
        }
    }

    private void sealWhatIsUnderAnOlderKey(SealedColumn column) {
        if (QuarkusTransaction.requiringNew().call(() -> repository.hasOlder(column, vault))) {
            sealAll(column, false);
        }
    }

    /** With other keys nothing could be read, and what is written with them could not be read with the right ones. */
    void requireKeysOfThisDatabase() {
        var sample = repository.sample();
        if (sample != null) {
            try {
                vault.open(sample, SAMPLES_PLACE);
            } catch (Vault.Unopenable e) {
                throw ofAnotherDatabase();
            }
        }
        // Two files can be of two installations. With other keys of the index no number would be found any more, and
        // each
        // could be registered a second time.
        var indexed = repository.indexedSample();
        if (indexed != null
                && vault.indexes(SAMPLE, SAMPLES_PLACE).stream().noneMatch(one -> Arrays.equals(one, indexed))) {
            throw ofAnotherDatabase();
        }
        // Under the youngest key, so that a replica which has not been given it yet says so.
        repository.keepSample(vault.seal(SAMPLE, SAMPLES_PLACE), vault.index(SAMPLE, SAMPLES_PLACE));
    }

    private static VaultKeys.Unusable ofAnotherDatabase() {
        return new VaultKeys.Unusable("""
                Khóa mã hóa (MANGNON_VAULT_KEYS) không phải của cơ sở dữ liệu này, hoặc cũ hơn nó.
                The encryption keys (MANGNON_VAULT_KEYS) are not those of this database, or are older than it.""");
    }

    private void sealAll(SealedColumn column, boolean waiting) {
        var pages = QuarkusTransaction.requiringNew().call(() -> repository.pages(column));
        var sealed = 0L;
        var unopenable = 0L;
        for (long page = 0; page < pages; page += PAGES_AT_ONCE) {
            var from = page;
            var done = QuarkusTransaction.requiringNew().call(() -> sealSome(column, from, waiting));
            if (done == null) {
                Log.infof("%s is being sealed by another replica", column.place());
                return;
            }
            sealed += done.sealed();
            unopenable += done.unopenable();
        }
        if (unopenable > 0) {
            Log.errorf(
                    "%d values of %s cannot be opened: altered, or sealed with a key that is missing",
                    unopenable, column.place());
        }
        Log.infof("%d values of %s sealed with the primary key", sealed, column.place());
    }

    /** Nothing while another replica does it. */
    private @Nullable Done sealSome(SealedColumn column, long fromPage, boolean waiting) {
        if (waiting) {
            repository.lock();
        } else if (!repository.tryLock()) {
            return null;
        }
        return repository.seal(column, fromPage, fromPage + PAGES_AT_ONCE, vault);
    }
}
