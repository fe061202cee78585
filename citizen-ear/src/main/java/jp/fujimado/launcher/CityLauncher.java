package jp.fujimado.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * {@code ./mvnw -Prun package}: starts the city and keeps it until Ctrl-C. Understands {@code -Dcity.reset} (start with
 * empty data), {@code -Dcity.port-offset=N} and {@code -Dcity.live-themes=true} (sign-in pages read anew at each request).
 */
public final class CityLauncher {

    private static final Duration LOOK = Duration.ofSeconds(2);

    private CityLauncher() {}

    public static void main(String[] arguments) throws InterruptedException {
        Instant begin = Instant.now();
        try {
            City city = City.start(options());
            print(city, Duration.between(begin, Instant.now()));
            while (true) {
                Thread.sleep(LOOK.toMillis());
                city.requireAlive();
            }
        } catch (CityFailure failure) {
            System.err.println();
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    private static CityOptions options() {
        CityOptions options = CityOptions.standard(Path.of(System.getProperty("city.root", "."))
                        .toAbsolutePath()
                        .normalize())
                .offset(Integer.getInteger("city.port-offset", 0));
        String reset = System.getProperty("city.reset", "false");
        return reset.isEmpty() || Boolean.parseBoolean(reset) ? options.fresh() : options;
    }

    private static void print(City city, Duration took) {
        System.out.printf(
                """

                ふじまど is open (%d s). Ctrl-C stops everything.

                  市民ポータル  citizen portal   %s
                  職員ポータル  staff portal     %s
                  送信メール    mail reader      %s
                  送信LINE      LINE stand-in    %s
                  管理コンソール WildFly console  %s   %s / %s
                  認証基盤      Keycloak         %s/admin   %s / %s

                Sample accounts, password Fujisawa-1
                  市民  citizens   hanako  taro  yuki
                  職員  officials  sato (審査担当)  tanaka (決裁者)  kobayashi (審査担当+決裁者)  ito (支給担当)
                                   kimura (公園課 審査担当)  hayashi (公園課 決裁者)  audit01 (監査担当)
                                   mori (市民窓口担当)  ueda (支援措置担当)  okada (職員管理担当)
                                   aikawa (相談受付担当)  akimoto (予約承認担当)
                                   yoshida (お知らせ発信担当)  matsui (お知らせ承認者)  kondo (両方)

                """,
                took.toSeconds(),
                city.citizenUrl(),
                city.staffUrl(),
                city.mailReaderUrl(),
                city.lineUrl(),
                city.managementUrl(),
                city.adminUser(),
                city.adminPassword(),
                city.identityUrl(),
                city.adminUser(),
                city.adminPassword());
    }
}
