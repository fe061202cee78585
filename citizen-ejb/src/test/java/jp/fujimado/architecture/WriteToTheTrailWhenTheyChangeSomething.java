package jp.fujimado.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.fujimado.audit.boundary.AuditTrail;

/**
 * An operation that changes the database says so in the trail. Calls are followed: a change counts wherever it happens,
 * in whatever domain; the entry must be made in the operation's own domain, or by the domain that makes the change.
 *
 * <p>What it cannot see: whether every way through an operation that writes reaches the entry.
 */
class WriteToTheTrailWhenTheyChangeSomething extends ArchCondition<JavaMethod> {

    private static final Set<String> CHANGING_CALLS = Set.of("persist", "merge", "remove", "executeUpdate");

    WriteToTheTrailWhenTheyChangeSomething() {
        super("write to the trail when they change something");
    }

    @Override
    public void check(JavaMethod operation, ConditionEvents events) {
        Optional<String> change = unauditedChange(operation, new LinkedHashSet<>());
        events.add(new SimpleConditionEvent(
                operation,
                change.isEmpty(),
                operation.getFullName()
                        + change.map(text -> " changes without an entry: " + text)
                                .orElse(" is audited or changes nothing")));
    }

    private static Optional<String> unauditedChange(JavaCodeUnit start, Set<JavaCodeUnit> asked) {
        Set<JavaCodeUnit> own = reachableInDomain(start);
        if (own.stream().anyMatch(WriteToTheTrailWhenTheyChangeSomething::writesEntry)) {
            return Optional.empty();
        }
        Optional<String> direct = own.stream()
                .filter(WriteToTheTrailWhenTheyChangeSomething::changes)
                .map(JavaCodeUnit::getFullName)
                .findFirst();
        if (direct.isPresent()) {
            return direct;
        }
        return own.stream()
                .flatMap(WriteToTheTrailWhenTheyChangeSomething::callees)
                .filter(callee -> !domain(callee).equals(domain(start)) && asked.add(callee))
                .map(callee -> unauditedChange(callee, asked))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Set<JavaCodeUnit> reachableInDomain(JavaCodeUnit start) {
        Set<JavaCodeUnit> reached = new LinkedHashSet<>(Set.of(start));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            callees(open.pop())
                    .filter(callee -> domain(callee).equals(domain(start)))
                    .filter(reached::add)
                    .forEach(open::push);
        }
        return reached;
    }

    /** Own code that is called or referred to; a call of an interface counts for all that implement it. */
    private static Stream<JavaCodeUnit> callees(JavaCodeUnit caller) {
        return Stream.<JavaAccess<? extends CodeUnitAccessTarget>>concat(
                        caller.getCallsFromSelf().stream(), caller.getCodeUnitReferencesFromSelf().stream())
                .map(access -> access.getTarget().resolveMember())
                .flatMap(Optional::stream)
                .map(JavaCodeUnit.class::cast)
                .filter(callee -> callee.getOwner().getPackageName().startsWith("jp.fujimado."))
                .flatMap(WriteToTheTrailWhenTheyChangeSomething::withImplementations);
    }

    private static Stream<JavaCodeUnit> withImplementations(JavaCodeUnit callee) {
        Set<JavaCodeUnit> all = callee.getOwner().getAllSubclasses().stream()
                .flatMap(sub -> sub.getCodeUnits().stream())
                .filter(unit -> unit.getName().equals(callee.getName())
                        && unit.getRawParameterTypes().equals(callee.getRawParameterTypes()))
                .collect(Collectors.toSet());
        all.add(callee);
        return all.stream();
    }

    private static boolean writesEntry(JavaCodeUnit unit) {
        return unit.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(AuditTrail.Entry.class)
                        && call.getName().equals("write"));
    }

    private static boolean changes(JavaCodeUnit unit) {
        return Stream.<JavaAccess<? extends CodeUnitAccessTarget>>concat(
                                unit.getMethodCallsFromSelf().stream(), unit.getMethodReferencesFromSelf().stream())
                        .anyMatch(call -> CHANGING_CALLS.contains(call.getName())
                                && (call.getTargetOwner().isAssignableTo(EntityManager.class)
                                        || call.getTargetOwner().isAssignableTo(Query.class)))
                || changesEntity(unit);
    }

    private static boolean changesEntity(JavaCodeUnit unit) {
        return !(unit instanceof JavaConstructor)
                && isEntity(unit.getOwner())
                && unit.getFieldAccesses().stream().anyMatch(access -> access.getAccessType() == AccessType.SET);
    }

    private static boolean isEntity(JavaClass one) {
        return one.isAnnotatedWith(Entity.class);
    }

    private static String domain(JavaCodeUnit unit) {
        return unit.getOwner().getPackageName().split("\\.")[2];
    }
}
