package jp.fujimado.db;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.mail.Session;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.Properties;
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

    /** Leads nowhere, unless whoever runs this has a mail server and names its port. */
    private static Session mail() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", System.getProperty("test.smtp.port", "1"));
        return Session.getInstance(properties);
    }

    void add(@Observes AfterBeanDiscovery discovery) {
        discovery.addBean().types(EntityManager.class).produceWith(it -> transactions.entityManager());
        discovery.addBean().types(DataSource.class).produceWith(it -> transactions.dataSource());
        discovery.addBean().types(TransactionSynchronizationRegistry.class).produceWith(it -> transactions);
        discovery.addBean().types(Clock.class).scope(ApplicationScoped.class).produceWith(it -> clock);
        discovery.addBean().types(ManagedExecutorService.class).produceWith(it -> {
            throw new IllegalStateException("No threads of the server in these tests");
        });
        discovery.addBean().types(Session.class).produceWith(it -> mail());
    }
}
