package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.fujimado.architecture.ProductClasses;
import jp.fujimado.attachment.AttachmentBytes;
import jp.fujimado.db.CityOnDatabase.Work;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.security.RequiresPermission;

/**
 * The operations of one kind of actor that take the number of a record. Each is asked with a number that is not the
 * person's; what the trail then says of her must be all of them.
 */
final class NumberedOperations {

    private final CityOnDatabase city;
    private final Person stranger;

    NumberedOperations(CityOnDatabase city, Person stranger) {
        this.city = city;
        this.stranger = stranger;
    }

    /** Asks, and gets the answer that there is no such thing. */
    <T> void absent(Class<T> bean, Act<T> act) {
        assertThrows(
                NotFound.class,
                () -> city.as(stranger, bean, (Work<T, Object>) it -> {
                    act.on(it);
                    return null;
                }),
                bean.getSimpleName());
    }

    /** Every operation of the package was asked and every refusal is in the trail, each with the number asked for. */
    void areAllRefusedAndOnRecord(String boundary, Set<String> others) {
        Set<String> expected = in(boundary);
        expected.removeAll(others);
        List<Object[]> rows = city.rows(em -> em.createQuery(
                        "select e.targetId, e.detail from AuditEntry e where e.actorSubject = :stranger"
                                + " and e.action = 'access.absent' and e.targetType = 'operation'",
                        Object[].class)
                .setParameter("stranger", stranger.subject())
                .getResultList());
        assertEquals(
                expected,
                rows.stream()
                        .filter(row -> row[1].toString().matches("[a-z-]+\\.[a-z-]+( [0-9a-f-]+)+"))
                        .map(row -> row[0].toString())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> in(String boundary) {
        return new ClassFileImporter()
                .withImportOption(new ProductClasses()).importPackages("jp.fujimado").stream()
                        .filter(type -> type.getPackageName().endsWith(boundary))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(RequiresPermission.class))
                        .filter(NumberedOperations::takesNumber)
                        .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Files have names of their own kind. */
    private static boolean takesNumber(JavaMethod method) {
        return method.getRawReturnType().isEquivalentTo(AttachmentBytes.class)
                || method.getRawParameterTypes().stream().anyMatch(NumberedOperations::hasNumber);
    }

    private static boolean hasNumber(JavaClass type) {
        return isNumber(type)
                || (type.isRecord() && type.getFields().stream().anyMatch(part -> isNumber(part.getRawType())));
    }

    private static boolean isNumber(JavaClass type) {
        return type.isEquivalentTo(long.class) || type.isEquivalentTo(Long.class);
    }

    interface Act<T> {
        void on(T bean) throws Exception;
    }
}
