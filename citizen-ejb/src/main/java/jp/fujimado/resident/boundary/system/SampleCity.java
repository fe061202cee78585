package jp.fujimado.resident.boundary.system;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import jp.fujimado.resident.control.SampleLoad;
import jp.fujimado.resident.control.SamplePeople;
import jp.fujimado.resident.control.Towns;
import jp.fujimado.shared.config.Setting;

/** Fills an empty city with invented people, if the settings ask for it; a city with anybody in it stays as it is. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class SampleCity {

    private static final Logger LOG = Logger.getLogger(SampleCity.class.getName());

    @Resource(lookup = "java:/jdbc/CityDS")
    DataSource dataSource;

    @Inject
    Towns towns;

    @Inject
    Clock clock;

    @PostConstruct
    void fill() {
        int people = Setting.SAMPLE_PEOPLE.optional().map(Integer::valueOf).orElse(0);
        if (people > 0 && isEmpty()) {
            load(people, Path.of(Setting.SAMPLE_NAMES.value()));
        }
    }

    private boolean isEmpty() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from account")) {
            return rows.next() && rows.getLong(1) == 0;
        } catch (SQLException e) {
            throw new IllegalStateException("The city cannot be read", e);
        }
    }

    /** Adds invented people, with the names of the file. */
    public void load(int people, Path names) {
        SamplePeople invented = new SamplePeople(names, List.copyOf(towns.all()), LocalDate.now(clock));
        try (Connection connection = dataSource.getConnection();
                SampleLoad load =
                        new SampleLoad(connection, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            load.load(invented::household, people);
            LOG.log(Level.INFO, "{0} invented people, {1} rows", new Object[] {people, load.rows()});
        } catch (SQLException e) {
            throw new IllegalStateException("The sample city cannot be loaded", e);
        }
    }
}
