package jp.fujimado.shared.security;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbers of records among what an operation was asked for; nothing that a person typed as text. */
final class AskedNumbers {

    private static final Pattern PUBLIC_ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private AskedNumbers() {}

    /** The numbers, each after a space. */
    static String in(Object... arguments) {
        return Arrays.stream(arguments)
                .flatMap(AskedNumbers::parts)
                .filter(AskedNumbers::isNumber)
                .map(number -> " " + number)
                .collect(Collectors.joining());
    }

    private static Stream<Object> parts(Object argument) {
        return argument instanceof Record form
                ? Arrays.stream(form.getClass().getRecordComponents()).map(part -> read(part, form))
                : Stream.of(argument == null ? "" : argument);
    }

    private static Object read(RecordComponent part, Record form) {
        try {
            return part.getAccessor().invoke(form);
        } catch (ReflectiveOperationException unreadable) {
            return null;
        }
    }

    private static boolean isNumber(Object value) {
        return value instanceof Long
                || (value instanceof String text && PUBLIC_ID.matcher(text).matches());
    }
}
