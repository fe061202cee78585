package jp.fujimado.keycloak;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** An interface of Keycloak of which only some methods answer; the others say no, nothing or themselves. */
final class Fake implements InvocationHandler {

    private final Map<String, Function<Object[], Object>> answers;

    private Fake(Map<String, Function<Object[], Object>> answers) {
        this.answers = answers;
    }

    static <T> T of(Class<T> type, Map<String, Function<Object[], Object>> answers) {
        return type.cast(Proxy.newProxyInstance(Fake.class.getClassLoader(), new Class<?>[] {type}, new Fake(answers)));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        Function<Object[], Object> known = answers.get(method.getName());
        Object answer = known == null ? null : known.apply(arguments);
        Class<?> type = method.getReturnType();
        if (type.isInstance(proxy) && type != Object.class) {
            return proxy;
        }
        return known == null ? unknown(type) : answer;
    }

    private static Object unknown(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == Stream.class) {
            return Stream.empty();
        }
        return type.isInterface() ? of(type, Map.of()) : null;
    }
}
