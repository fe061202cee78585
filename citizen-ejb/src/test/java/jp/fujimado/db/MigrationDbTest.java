package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertTrue;

class MigrationDbTest {
    @OnBothDatabases
    void starts(Engine engine) {
        long n = CityOnDatabase.shared(engine)
                .rows(em -> em.createQuery("select count(v) from PublishedVersion v", Long.class)
                        .getSingleResult());
        assertTrue(n >= 3);
    }
}
