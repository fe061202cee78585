package jp.fujimado.db;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import jp.fujimado.architecture.ProductClasses;

/** Which methods of the product put a question to the database, and which of them a test has run. */
class Callers {

    private static final StackWalker STACK = StackWalker.getInstance();

    private final Set<String> seen = new ConcurrentSkipListSet<>();

    /** One that does not look: looking takes longer than some questions. */
    static Callers unheard() {
        return new Callers() {
            @Override
            void note() {
                // Nobody will ask.
            }
        };
    }

    /** Notes the product's method that is asking now. */
    void note() {
        STACK.walk(frames -> frames.filter(frame -> isProduct(frame.getClassName()))
                        .findFirst()
                        .map(frame -> name(frame.getClassName(), frame.getMethodName())))
                .ifPresent(seen::add);
    }

    /** Methods that ask a database and were never run, as {@code Class.method}. */
    Set<String> unseen() {
        Set<String> all = new TreeSet<>(askers());
        all.removeAll(seen);
        return all;
    }

    private static Set<String> askers() {
        return new ClassFileImporter()
                .withImportOption(new ProductClasses()).importPackages("jp.fujimado").stream()
                        .map(JavaClass::getCodeUnits)
                        .flatMap(Set::stream)
                        .filter(Callers::asks)
                        .map(unit -> name(unit.getOwner().getFullName(), unit.getName()))
                        .collect(Collectors.toSet());
    }

    private static boolean asks(JavaCodeUnit unit) {
        return unit.getMethodCallsFromSelf().stream().anyMatch(Callers::asks);
    }

    private static boolean asks(JavaMethodCall call) {
        String name = call.getName();
        return (call.getTargetOwner().isEquivalentTo(EntityManager.class)
                        && (name.startsWith("create") || name.equals("find") || name.equals("unwrap")))
                || (call.getTargetOwner().isEquivalentTo(Connection.class) && name.startsWith("prepare"));
    }

    private static boolean isProduct(String className) {
        return className.startsWith("jp.fujimado.")
                && !className.startsWith("jp.fujimado.db.")
                && !className.contains("$Proxy$");
    }

    private static String name(String className, String method) {
        String plain = method.startsWith("lambda$") ? method.split("\\$")[1] : method;
        return className + "." + plain;
    }
}
