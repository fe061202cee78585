package jp.fujimado.db;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import jp.fujimado.architecture.ProductClasses;

/** Makes CDI alone understand what the server understands: EJBs are beans, resources and entity managers are injected. */
public class ServerAnnotations implements Extension {

    private static final List<Class<?>> EJBS = new ClassFileImporter()
            .withImportOption(new ProductClasses()).importPackages("jp.fujimado").stream()
                    .filter(one -> one.isAnnotatedWith(Stateless.class) || one.isAnnotatedWith(Singleton.class))
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    void addEjbs(@Observes BeforeBeanDiscovery discovery) {
        EJBS.forEach(ejb -> discovery.addAnnotatedType(ejb, ejb.getName()).add(Dependent.Literal.INSTANCE));
        discovery.addAnnotatedType(OwnTransaction.Runner.class, OwnTransaction.class.getName());
    }

    <T> void commitAlone(@Observes @WithAnnotations(TransactionAttribute.class) ProcessAnnotatedType<T> type) {
        type.configureAnnotatedType()
                .filterMethods(method -> method.isAnnotationPresent(TransactionAttribute.class)
                        && method.getAnnotation(TransactionAttribute.class).value()
                                == TransactionAttributeType.REQUIRES_NEW)
                .forEach(method -> method.add(new OwnTransaction.Literal()));
    }

    <T> void inject(
            @Observes @WithAnnotations({PersistenceContext.class, Resource.class}) ProcessAnnotatedType<T> type) {
        type.configureAnnotatedType()
                .filterFields(field -> field.isAnnotationPresent(PersistenceContext.class)
                        || field.isAnnotationPresent(Resource.class))
                .forEach(field -> field.add(new Injected()));
    }

    private static final class Injected extends AnnotationLiteral<Inject> implements Inject {}
}
