package jp.fujimado.db;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.UnitOfWork;

/**
 * Does without a server what the server's transactions do: one entity manager and one connection for each thread's
 * transaction, and a last word before the commit.
 */
final class TestTransactions implements TransactionSynchronizationRegistry {

    private final ThreadLocal<Running> current = new ThreadLocal<>();
    private final EntityManagerFactory factory;
    private final DataSource database;
    private final Callers callers;

    TestTransactions(EntityManagerFactory factory, DataSource database, Callers callers) {
        this.factory = factory;
        this.database = database;
        this.callers = callers;
    }

    private record Running(EntityManager em, Map<Object, Object> resources, List<Synchronization> interposed) {}

    /** Runs the work in a transaction of its own and commits it; any exception rolls it back. */
    <T> T call(Callable<T> work) throws Exception {
        Running outer = current.get();
        Running running = new Running(factory.createEntityManager(), new HashMap<>(), new ArrayList<>());
        current.set(running);
        try {
            running.em.getTransaction().begin();
            // One connection for all, as in the server; EclipseLink alone reads on another one until the first write.
            running.em.unwrap(UnitOfWork.class).beginEarlyTransaction();
            T result = work.call();
            running.em.flush();
            running.interposed.forEach(Synchronization::beforeCompletion);
            running.em.getTransaction().commit();
            return result;
        } finally {
            if (running.em.getTransaction().isActive()) {
                running.em.getTransaction().rollback();
            }
            running.em.close();
            current.set(outer);
        }
    }

    /** The entity manager of the running transaction, whichever that is at each call. */
    EntityManager entityManager() {
        return proxy(EntityManager.class, (name, call) -> {
            callers.note();
            return call.on(running().em);
        });
    }

    /** Connections of the running transaction; outside of one, connections of their own. */
    DataSource dataSource() {
        return proxy(DataSource.class, (name, call) -> {
            if (!name.equals("getConnection")) {
                return call.on(database);
            }
            boolean joined = current.get() != null;
            Connection connection = joined ? running().em.unwrap(Connection.class) : (Connection) call.on(database);
            return proxy(Connection.class, (method, inner) -> {
                callers.note();
                return joined && method.equals("close") ? null : inner.on(connection);
            });
        });
    }

    private Running running() {
        Running running = current.get();
        if (running == null) {
            throw new IllegalStateException("No transaction");
        }
        return running;
    }

    private interface Call {
        Object on(Object target) throws Throwable;
    }

    private interface Answer {
        Object to(String method, Call call) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            try {
                return answer.to(method.getName(), target -> method.invoke(target, args));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    @Override
    public Object getTransactionKey() {
        return current.get();
    }

    @Override
    public void putResource(Object key, Object value) {
        running().resources.put(key, value);
    }

    @Override
    public Object getResource(Object key) {
        return running().resources.get(key);
    }

    @Override
    public void registerInterposedSynchronization(Synchronization synchronization) {
        running().interposed.add(synchronization);
    }

    @Override
    public int getTransactionStatus() {
        return current.get() == null ? Status.STATUS_NO_TRANSACTION : Status.STATUS_ACTIVE;
    }

    @Override
    public void setRollbackOnly() {
        running().em.getTransaction().setRollbackOnly();
    }

    @Override
    public boolean getRollbackOnly() {
        return running().em.getTransaction().getRollbackOnly();
    }
}
