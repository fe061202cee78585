package jp.fujimado.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginMethodsTest {

    private static final LoginKey PHONE = new LoginKey("phone", "私のスマートフォン", Instant.EPOCH);
    private static final LoginKey LAPTOP = new LoginKey("laptop", "", Instant.EPOCH);
    private static final LoginKey APP = new LoginKey("app", "", Instant.EPOCH);

    @ParameterizedTest
    @CsvSource({
        "true,  phone, ,     phone, true",
        "false, phone, ,     phone, false",
        "false, both,  ,     phone, true",
        "false, phone, line, phone, true",
        "false, phone, line, line,  true",
        "false, none,  line, line,  false",
    })
    void one_way_to_sign_in_has_to_stay(boolean password, String keys, String linked, String without, boolean enough) {
        List<LoginKey> passkeys =
                switch (keys) {
                    case "phone" -> List.of(PHONE);
                    case "both" -> List.of(PHONE, LAPTOP);
                    default -> List.of();
                };
        List<String> providers = linked == null ? List.of() : List.of(linked);
        // A one-time code alone lets nobody in.
        assertEquals(enough, new LoginMethods(password, passkeys, List.of(APP), providers).suffice(without));
    }

    @Test
    void knows_its_ways_by_name() {
        LoginMethods methods = new LoginMethods(false, List.of(PHONE), List.of(), List.of("line"));
        assertEquals(
                List.of(false, true, false, true, false),
                List.of("password", "passkey", "one-time-code", "line", "google").stream()
                        .map(methods::has)
                        .toList());
    }
}
