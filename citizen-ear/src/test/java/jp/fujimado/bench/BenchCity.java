package jp.fujimado.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import jp.fujimado.db.CityOnDatabase;
import jp.fujimado.db.Person;
import jp.fujimado.db.Town;
import jp.fujimado.launcher.City;
import jp.fujimado.launcher.CityOptions;
import jp.fujimado.resident.boundary.system.SampleCity;
import jp.fujimado.shared.config.Setting;
import jp.fujimado.standin.SmtpStandIn;

/** A whole city of its own, with one complete draft for each sample citizen and the measuring application beside it. */
final class BenchCity implements AutoCloseable {

    private static final String NAME = "bench";
    private static final String PASSWORD = "Fujisawa-1";
    private static final int PATIENCE_SECONDS = 1800;

    // The ids of config/sample-data/keycloak/citizen.json.
    private static final Map<String, String> SUBJECTS = Map.of(
            "hanako", "f0000000-0000-4000-8000-000100000001",
            "taro", "f0000000-0000-4000-8000-000100000002",
            "yuki", "f0000000-0000-4000-8000-000100000003");

    private final BenchSettings settings;
    private final Map<String, Long> drafts = new LinkedHashMap<>();
    private final LineCrowd awayCrowd;
    private final LineCrowd killCrowd;
    private final SmtpStandIn mail = SmtpStandIn.start(0);
    private final City city;
    private final BenchWar war;
    private final int homeBytes;

    BenchCity(BenchSettings settings) throws IOException, InterruptedException {
        this.settings = settings;
        awayCrowd = new LineCrowd(8_000_000_000L, settings.mailing(), settings.mailing() / 20, "相手がいない日のお知らせ");
        killCrowd = new LineCrowd(8_500_000_000L, settings.mailing(), 0, "止まる日のお知らせ");
        BenchDatabase.delete(folder());
        prepare();
        // The keys under which the drafts were written.
        city = City.start(CityOptions.standard(settings.root())
                .named(NAME)
                .offset(settings.portOffset())
                .with("CITY_SMTP_PORT", Integer.toString(mail.port()))
                .with("FUJIMADO_DATA_KEYSET", Setting.DATA_KEYSET.value())
                .with("FUJIMADO_AUDIT_KEY", Setting.AUDIT_KEY.value()));
        try {
            byte[] home = new Visitor().get(url() + "/").body().getBytes(StandardCharsets.UTF_8);
            homeBytes = home.length;
            war = BenchWar.deploy(folder().resolve("wildfly/deployments"), url(), home);
        } catch (IOException | InterruptedException | RuntimeException e) {
            city.close();
            throw e;
        }
    }

    private void prepare() {
        CityOnDatabase before = CityOnDatabase.on(database());
        Town town = new Town(before);
        SUBJECTS.forEach((name, subject) -> {
            Person person = town.registered(new Person(subject, Set.of("citizen"), Set.of()), name);
            drafts.put(name, town.draft(person));
        });
        // The city itself fills only an empty database.
        before.bean(SampleCity.class)
                .load(
                        Integer.getInteger("city.people", 2000),
                        settings.root().resolve("config/sample-data/names.json"));
        if (settings.wants("away")) {
            awayCrowd.moveIn(before);
            awayCrowd.write(before);
        }
        if (settings.wants("line-crash")) {
            killCrowd.moveIn(before);
            killCrowd.write(before);
        }
        before.execute(BenchCategory.publish(0));
        before.execute("SHUTDOWN");
    }

    /** The city's database; only while the server is not running. */
    DataSource database() {
        return BenchDatabase.at(folder().resolve("wildfly/data/city"));
    }

    private Path folder() {
        return settings.root().resolve(".run").resolve(NAME);
    }

    BenchSettings settings() {
        return settings;
    }

    City city() {
        return city;
    }

    String url() {
        return city.citizenUrl();
    }

    BenchWar war() {
        return war;
    }

    int homeBytes() {
        return homeBytes;
    }

    /** Those to whom a mailing goes while its partners are away. */
    LineCrowd awayCrowd() {
        return awayCrowd;
    }

    /** Those to whom a mailing goes while the server is killed. */
    LineCrowd killCrowd() {
        return killCrowd;
    }

    /** Where the city's mails go. */
    SmtpStandIn mail() {
        return mail;
    }

    /** From now on the mailing to the crowd is on its way. */
    void startMailing(LineCrowd crowd) throws IOException, InterruptedException {
        war.sql(
                "update mailing set state = 'RUNNING', started_at = current_timestamp, version = version + 1 where id = "
                        + crowd.mailing());
    }

    /** Whether all messages of the mailing to the crowd are written. */
    boolean isEnqueued(LineCrowd crowd) throws IOException, InterruptedException {
        return !war.sql("select id from mailing where enqueued_at is not null and id = " + crowd.mailing())
                .isEmpty();
    }

    /** Looks every second; gives up after half an hour. */
    static void await(String what, Callable<Boolean> there) throws Exception {
        for (int i = 0; !there.call(); i++) {
            if (i > PATIENCE_SECONDS) {
                throw new IllegalStateException("Waited in vain until " + what);
            }
            Thread.sleep(1000);
        }
    }

    /** Citizen to her complete draft. */
    Map<String, Long> drafts() {
        return drafts;
    }

    Load load() {
        return new Load(settings.connections(), settings.seconds());
    }

    Visitor signedIn() throws IOException, InterruptedException {
        Visitor visitor = new Visitor();
        signIn(visitor, "hanako");
        return visitor;
    }

    void signIn(Visitor visitor, String user) throws IOException, InterruptedException {
        visitor.signIn(url() + "/mypage/index.xhtml", user, PASSWORD);
    }

    @Override
    public void close() {
        city.close();
        mail.close();
    }
}
