package jp.fujimado.shared.boundary.system;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;

/** Brings the schema up to date before anything else starts; Liquibase is its only owner. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    @Resource(lookup = "java:/jdbc/CityDS")
    DataSource dataSource;

    @PostConstruct
    void update() {
        try (Connection connection = dataSource.getConnection()) {
            Database database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            ClassLoaderResourceAccessor resources =
                    new ClassLoaderResourceAccessor(SchemaMigration.class.getClassLoader());
            new Liquibase("db/changelog/master.xml", resources, database).update(new Contexts());
        } catch (SQLException | LiquibaseException e) {
            throw new IllegalStateException("The database schema cannot be brought up to date", e);
        }
    }
}
