package jp.fujimado.db;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import jp.fujimado.procedure.definition.boundary.system.PackagePublishing;
import jp.fujimado.reservation.boundary.system.CategoryPublishing;
import jp.fujimado.resident.boundary.system.ConsentTextKeeping;
import jp.fujimado.shared.boundary.system.SchemaMigration;
import jp.fujimado.shared.security.CurrentActor;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/**
 * The whole business code on a real database, without a server: the product's own beans, entities and change sets; only
 * transactions and sign-in are the test's.
 */
public final class CityOnDatabase {

    private static final Map<List<Object>, CityOnDatabase> KEPT = new HashMap<>();
    private static final Set<Engine> WALKED = EnumSet.noneOf(Engine.class);

    private final MovableClock clock = new MovableClock();
    private final SqlRecorder recorder = new SqlRecorder();
    private final Callers callers;
    private final DataSource database;
    private final TestTransactions transactions;
    private final WeldContainer beans;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final AtomicLong entered = new AtomicLong();

    private CityOnDatabase(Engine engine, DataSource database, boolean overheard) {
        this.database = database;
        callers = overheard ? new Callers() : Callers.unheard();
        DataSource asked = overheard ? recorder.overhear(database) : database;
        transactions = new TestTransactions(factory(asked, engine), asked, callers);
        beans = beans();
        beans.select(SchemaMigration.class).get();
        recorder.forget();
        inTransaction(() -> beans.select(PackagePublishing.class).get());
        inTransaction(() -> beans.select(ConsentTextKeeping.class).get());
        inTransaction(() -> beans.select(CategoryPublishing.class).get());
    }

    /** The city on this database, which the caller alone uses; nobody listens, so that it can be measured. */
    public static CityOnDatabase on(DataSource database) {
        return new CityOnDatabase(Engine.H2, database, false);
    }

    /** Another server on the database of this one, with a clock of its own. */
    CityOnDatabase secondNode(Engine engine) {
        return new CityOnDatabase(engine, database, false);
    }

    /** The city on one database for all tests that keep to people and cases of their own. */
    static CityOnDatabase shared(Engine engine) {
        return of(engine, CityOnDatabase.class);
    }

    /** The city after the {@link Walk}: every table has rows, and everything was asked once. */
    static synchronized CityOnDatabase walked(Engine engine) {
        CityOnDatabase city = of(engine, Walk.class);
        if (WALKED.add(engine)) {
            new Walk(city).everywhere();
        }
        return city;
    }

    /** The city on a database that only the tests of this class use, one after the other. */
    static synchronized CityOnDatabase of(Engine engine, Class<?> test) {
        return KEPT.computeIfAbsent(
                List.of(engine, test), key -> new CityOnDatabase(engine, engine.newDatabase(), true));
    }

    private static EntityManagerFactory factory(DataSource database, Engine engine) {
        Map<String, Object> settings = new HashMap<>(engine.settings());
        settings.put(PersistenceUnitProperties.TRANSACTION_TYPE, "RESOURCE_LOCAL");
        settings.put(PersistenceUnitProperties.NON_JTA_DATASOURCE, database);
        settings.put(PersistenceUnitProperties.JTA_DATASOURCE, "");
        settings.put(PersistenceUnitProperties.SESSION_NAME, UUID.randomUUID().toString());
        settings.put(PersistenceUnitProperties.WEAVING, "false");
        settings.put(PersistenceUnitProperties.LOGGING_LEVEL, "WARNING");
        return Persistence.createEntityManagerFactory("city", settings);
    }

    private WeldContainer beans() {
        return new Weld(UUID.randomUUID().toString())
                .addExtension(new ServerAnnotations())
                .addExtension(new ServerResources(transactions, clock))
                .initialize();
    }

    /** A bean, called as the person in a transaction and a request of its own. */
    public <T, R> R as(Person person, Class<T> bean, Work<T, R> work) {
        if (!person.assignments().isEmpty() && known.add(person.subject())) {
            enter(person);
        }
        return unchecked(() -> person.call(() -> transactions.call(() -> inRequest(bean, work))));
    }

    /** Enters an official in the directory, past its rules; numbers below zero, where no sequence ever comes. */
    private void enter(Person person) {
        long id = entered.decrementAndGet();
        List<String> rows = new ArrayList<>();
        rows.add("insert into staff_member (id, staff_number, subject, name, kana, version) values (" + id + ", 'n"
                + -id + "', '" + person.subject() + "', '職員" + -id + "', 'ショクイン', 1)");
        for (String assignment : person.assignments()) {
            String[] parts = assignment.split(":");
            rows.add("insert into staff_role (id, member_id, department, role, starts_on, version) values ("
                    + entered.decrementAndGet() + ", " + id + ", '" + parts[0] + "', '" + parts[1]
                    + "', '2020-01-01', 1)");
        }
        execute(rows.toArray(String[]::new));
    }

    /** The same as the system itself, as timers do. */
    public <T, R> R asSystem(Class<T> bean, Work<T, R> work) {
        return beans.select(CurrentActor.class)
                .get()
                .asSystem(() -> unchecked(() -> transactions.call(() -> inRequest(bean, work))));
    }

    /** Rows without a service: for arranging and for looking afterwards. */
    public <R> R rows(Work<EntityManager, R> work) {
        return inTransaction(() -> work.on(transactions.entityManager()));
    }

    <R> R inTransaction(Callable<R> work) {
        return unchecked(() -> transactions.call(work));
    }

    private <T, R> R inRequest(Class<T> bean, Work<T, R> work) throws Exception {
        RequestContextController request =
                beans.select(RequestContextController.class).get();
        boolean begun = request.activate();
        try {
            return work.on(beans.select(bean).get());
        } finally {
            if (begun) {
                request.deactivate();
            }
        }
    }

    public <T> T bean(Class<T> type) {
        return beans.select(type).get();
    }

    /** Statements past all the product's rules: to arrange, or to do what nobody should. */
    public void execute(String... statements) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public DataSource database() {
        return database;
    }

    /** What has gone to the database, the schema left aside. */
    SqlRecorder recorder() {
        return recorder;
    }

    Callers callers() {
        return callers;
    }

    MovableClock clock() {
        return clock;
    }

    public interface Work<T, R> {
        R on(T bean) throws Exception;
    }

    private static <T> T unchecked(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** How often the act of the person is in the trail. */
    long recorded(String action, Person person) {
        return rows(em -> em.createQuery(
                        "select count(e) from AuditEntry e where e.action = :action and e.actorSubject = :subject",
                        Long.class)
                .setParameter("action", action)
                .setParameter("subject", person.subject())
                .getSingleResult());
    }
}
