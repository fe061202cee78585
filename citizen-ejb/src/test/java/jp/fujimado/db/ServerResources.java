package jp.fujimado.db;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.mail.Session;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import jp.fujimado.shared.time.CityClock;

/** What the server has ready for the beans: entity manager, data source, transactions; and the clock of the test. */
class ServerResources implements Extension {

    private final TestTransactions transactions;
    private final Clock clock;

    ServerResources(TestTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    void useTheClockOfTheTest(@Observes ProcessAnnotatedType<CityClock> type) {
        type.veto();
    }

    void add(@Observes AfterBeanDiscovery discovery) {
        discovery.addBean().types(EntityManager.class).produceWith(it -> transactions.entityManager());
        discovery.addBean().types(DataSource.class).produceWith(it -> transactions.dataSource());
        discovery.addBean().types(TransactionSynchronizationRegistry.class).produceWith(it -> transactions);
        discovery.addBean().types(Clock.class).scope(ApplicationScoped.class).produceWith(it -> clock);
        discovery.addBean().types(Session.class).produceWith(it -> {
            throw new IllegalStateException("No mail in these tests");
        });
    }
}
