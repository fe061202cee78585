package jp.fujimado.notification.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.fujimado.shared.config.Setting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushServicesTest {

    private final PushServices services = new PushServices();

    PushServicesTest() {
        services.load();
    }

    @AfterEach
    void forget() {
        System.clearProperty(Setting.PUSH_STAND_IN.key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/abc:APA91b",
                "https://updates.push.services.mozilla.com/wpush/v2/gAAA",
                "https://wns2-par02p.notify.windows.com/w/?token=BQYA",
                "https://web.push.apple.com/QGuQyavXutnMH",
                "https://FCM.googleapis.com:443/fcm/send/abc"
            })
    void the_services_of_the_list_are_known(String endpoint) {
        assertTrue(services.knows(endpoint));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://fcm.googleapis.com/fcm/send/abc",
                "https://fcm.googleapis.com:8443/fcm/send/abc",
                "https://fcm.googleapis.com.evil.example/x",
                "https://evil.example/fcm.googleapis.com",
                "https://fcm.googleapis.com@evil.example/x",
                "https://user:word@fcm.googleapis.com/x",
                "https://notify.windows.com/x",
                "https://evilnotify.windows.com/x",
                "https://localhost/x",
                "https://127.0.0.1/x",
                "https://[::1]/x",
                "https://169.254.169.254/latest/meta-data",
                "file:///etc/passwd",
                "fcm.googleapis.com/x",
                "https:///x",
                "javascript:alert(1)",
                "http://localhost:8027/push/x",
                ""
            })
    void nothing_else_is_called(String endpoint) {
        assertFalse(services.knows(endpoint));
    }

    @Test
    void the_stand_in_of_a_sample_city_is_known_by_its_whole_origin() {
        System.setProperty(Setting.PUSH_STAND_IN.key(), "http://localhost:8027");
        assertTrue(services.knows("http://localhost:8027/push/x"));
        assertFalse(services.knows("http://localhost:80271/push/x"));
        assertFalse(services.knows("http://localhost:8027@evil.example/push/x"));
        assertFalse(services.knows("https://localhost:8027/push/x"));
    }

    @Test
    void an_address_that_is_too_long_or_missing_is_none() {
        assertFalse(services.knows("https://fcm.googleapis.com/" + "x".repeat(1000)));
        assertFalse(services.knows(null));
    }
}
