package vn.mangnon;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** The statements that Hibernate sends to the database while somebody listens. */
@PersistenceUnitExtension
@ApplicationScoped
public class SentStatements implements StatementInspector {

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile boolean listens;

    public List<String> during(Runnable requests) {
        heard.clear();
        listens = true;
        try {
            requests.run();
        } finally {
            listens = false;
        }
        return List.copyOf(heard);
    }

    @Override
    public String inspect(String sql) {
        if (listens) {
            heard.add(sql);
        }
        return sql;
    }
}
