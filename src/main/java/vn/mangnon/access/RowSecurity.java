package vn.mangnon.access;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import org.postgresql.core.BaseStatement;
import org.postgresql.core.QueryExecutor;

/**
 * Tells the database whose transaction it works in; its policies (202611222020-access-row-security.sql) do the rest. This
 * is the floor under the scope that every query asks for by itself: where that was forgotten, nothing is shown.
 *
 * <p>The rights hold to the end of the transaction and are said when its connection is taken. They come from the
 * request that was signed in and from the duties that allow its operation; a thread that serves none has none, unless
 * it says that it works {@linkplain #lifted past} them.
 */
@Singleton
public class RowSecurity implements AgroalPoolInterceptor {

    private static final String SAY =
            "select set_config('mangnon.children', ?, true), set_config('mangnon.cases', ?, true)";
    private static final String BEGIN_AND_SAY = "begin; " + SAY;

    private final Provider<AgroalDataSource> database;
    private final TransactionSynchronizationRegistry transactions;
    private final Operation operation;
    private final ThreadLocal<Boolean> isLifted = ThreadLocal.withInitial(() -> false);

    RowSecurity(
            Provider<AgroalDataSource> database, TransactionSynchronizationRegistry transactions, Operation operation) {
        this.database = database;
        this.transactions = transactions;
        this.operation = operation;
    }

    /** In a role that no policy binds everything would work, and everything would be open. */
    void refuseRoleItDoesNotBind(@Observes @Priority(1) StartupEvent event) throws SQLException {
        try (var connection = database.get().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select rolname, rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
            rows.next();
            if (rows.getBoolean(2)) {
                throw new IllegalStateException("""
                        Vai trò cơ sở dữ liệu %1$s vượt qua được phân quyền theo dòng. Hãy dùng vai trò mangnon_app.
                        The database role %1$s bypasses row level security. Use the role mangnon_app.""".formatted(rows.getString(1)));
            }
        }
    }

    /**
     * Does this with every row in sight: work of the system's own, and the few questions of a request that are about what
     * it may not see (is this number taken anywhere?). Whoever asks answers for what it gives away. Changes are to be
     * flushed inside; HouseTest lists who may call it.
     */
    public <T> T lifted(Supplier<T> work) {
        if (isLifted.get()) {
            return work.get();
        }
        isLifted.set(true);
        T result;
        try {
            sayAgain();
            result = work.get();
        } catch (RuntimeException | Error e) {
            isLifted.remove();
            sayAgainUnlessBroken(e);
            throw e;
        }
        isLifted.remove();
        sayAgain();
        return result;
    }

    public void lifted(Runnable work) {
        lifted(() -> {
            work.run();
            return null;
        });
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        var sights = sights();
        // Outside a transaction the setting would be gone with the statement that makes it.
        if (isInTransaction() && !sights.equals(Sights.NOTHING)) {
            begin(connection, sights);
        }
    }

    /** To a transaction that has begun, or the next who asks in it would see with the eyes of the one before. */
    private void sayAgain() {
        if (!isInTransaction()) {
            return;
        }
        try (var connection = database.get().getConnection();
                var statement = prepare(connection, SAY, sights())) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A transaction that failed takes no more statements, and shows nobody anything. */
    private void sayAgainUnlessBroken(Throwable failure) {
        try {
            sayAgain();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private boolean isInTransaction() {
        return transactions.getTransactionStatus() == Status.STATUS_ACTIVE;
    }

    /** The driver would send BEGIN before, as a question of its own with an answer of its own. */
    private static void begin(Connection connection, Sights sights) {
        try (var statement = prepare(connection, BEGIN_AND_SAY, sights)) {
            statement.unwrap(BaseStatement.class).executeWithFlags(QueryExecutor.QUERY_SUPPRESS_BEGIN);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Sights sights) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setString(1, sights.children());
        statement.setString(2, sights.cases());
        return statement;
    }

    private Sights sights() {
        return isLifted.get()
                ? Sights.EVERYTHING
                : signedIn().map(grants -> operation.rightsOf(grants).sights()).orElse(Sights.NOTHING);
    }

    /** Who is just being looked up is nobody yet; asking for the identity here would wait for itself. */
    private static Optional<Grants> signedIn() {
        var acting = OnBehalf.grants();
        if (acting.isPresent()) {
            return acting;
        }
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(Arc.container()
                                .instance(CurrentVertxRequest.class)
                                .get()
                                .getCurrent())
                        .map(RoutingContext::user)
                        .filter(QuarkusHttpUser.class::isInstance)
                        .map(user ->
                                ((QuarkusHttpUser) user).getSecurityIdentity().getAttribute(Grants.ATTRIBUTE))
                : Optional.empty();
    }
}
