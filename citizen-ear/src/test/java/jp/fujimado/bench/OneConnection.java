package jp.fujimado.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A database through one connection that is never closed, for one thread. The server's pool gives a transaction one
 * connection, too, and asks nothing of it in between; H2's own pool rolls back at each taking and giving back.
 */
final class OneConnection {

    private OneConnection() {}

    static DataSource of(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        Connection kept = proxy(
                Connection.class,
                (self, method, arguments) ->
                        method.getName().equals("close") ? null : call(connection, method, arguments));
        return proxy(
                DataSource.class,
                (self, method, arguments) ->
                        method.getName().equals("getConnection") ? kept : call(database, method, arguments));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
