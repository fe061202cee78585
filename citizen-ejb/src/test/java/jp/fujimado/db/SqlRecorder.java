package jp.fujimado.db;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** Writes down every statement that goes to a database, with the values that were bound to it. */
final class SqlRecorder {

    private final List<Recorded> statements = new CopyOnWriteArrayList<>();

    /** A statement; the values by the position of their placeholder, from 1. */
    record Recorded(String sql, Map<Integer, Object[]> bound) {

        PreparedStatement prepare(Connection connection, String before) throws SQLException {
            PreparedStatement statement = connection.prepareStatement(before + sql);
            for (Map.Entry<Integer, Object[]> value : bound.entrySet()) {
                Object[] arguments = value.getValue();
                if (arguments.length == 0) {
                    statement.setObject(value.getKey(), null);
                } else {
                    statement.setObject(value.getKey(), arguments[0]);
                }
            }
            return statement;
        }
    }

    List<Recorded> statements() {
        return List.copyOf(statements);
    }

    void forget() {
        statements.clear();
    }

    /** The same database, overheard. */
    DataSource overhear(DataSource database) {
        return proxy(
                DataSource.class,
                database,
                (method, arguments, result) ->
                        result instanceof Connection connection ? Optional.of(overhear(connection)) : Optional.empty());
    }

    private Connection overhear(Connection connection) {
        return proxy(Connection.class, connection, (method, arguments, result) -> {
            if (result instanceof PreparedStatement prepared) {
                Recorded recorded = new Recorded((String) arguments[0], new TreeMap<>());
                statements.add(recorded);
                return Optional.of(overhear(prepared, recorded));
            }
            return result instanceof Statement statement ? Optional.of(overhear(statement)) : Optional.empty();
        });
    }

    private Statement overhear(Statement statement) {
        return proxy(Statement.class, statement, (method, arguments, result) -> {
            if (method.getName().startsWith("execute") && arguments != null && arguments[0] instanceof String sql) {
                statements.add(new Recorded(sql, Map.of()));
            }
            return Optional.empty();
        });
    }

    private static PreparedStatement overhear(PreparedStatement prepared, Recorded recorded) {
        Class<? extends PreparedStatement> type =
                prepared instanceof CallableStatement ? CallableStatement.class : PreparedStatement.class;
        return proxy(type, prepared, (method, arguments, result) -> {
            if (method.getName().startsWith("set") && arguments != null && arguments[0] instanceof Integer position) {
                boolean none = method.getName().equals("setNull") || arguments.length < 2;
                recorded.bound().put(position, none ? new Object[0] : new Object[] {arguments[1]});
            }
            return Optional.empty();
        });
    }

    private interface Ear {
        /** What to hand out instead of the result; empty for the result itself. */
        Optional<Object> after(Method method, Object[] arguments, Object result);
    }

    private static <T> T proxy(Class<T> type, Object target, Ear ear) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            try {
                Object result = method.invoke(target, args);
                return ear.after(method, args, result).orElse(result);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
