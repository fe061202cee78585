package jp.fujimado.notification.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.interaso.webpush.VapidKeys;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import jp.fujimado.notification.control.PushAnswer.Kind;
import jp.fujimado.shared.config.Setting;
import jp.fujimado.standin.Fault;
import jp.fujimado.standin.PushBrowser;
import jp.fujimado.standin.PushStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PushClientTest {

    private final PushStandIn service = PushStandIn.start(0);
    private final PushBrowser browser = service.browser();
    private final PushClient client = new PushClient();

    @BeforeEach
    void connect() {
        System.setProperty(Setting.PUSH_STAND_IN.key(), service.url());
        System.setProperty(Setting.MAIL_FROM.key(), "fujimado@city.example.jp");
        useKeys(VapidKeys.generate());
        client.services = new PushServices();
        client.services.load();
    }

    @AfterEach
    void disconnect() {
        for (Setting setting : new Setting[] {
            Setting.PUSH_STAND_IN, Setting.MAIL_FROM, Setting.PUSH_PUBLIC_KEY, Setting.PUSH_PRIVATE_KEY
        }) {
            System.clearProperty(setting.key());
        }
        service.close();
    }

    @Test
    void only_the_browser_can_read_it() {
        assertEquals(Kind.ACCEPTED, send(browser, "3か月健診のお知らせ", "明日です"));
        byte[] taken = service.taken(browser).get(0);
        assertFalse(new String(taken, StandardCharsets.UTF_8).contains("健診"));
        JsonObject read = read(browser.read(taken));
        assertEquals("3か月健診のお知らせ", read.getString("title"));
        assertEquals("明日です", read.getString("text"));
        assertEquals("/notification/message.xhtml?id=1", read.getString("link"));
        assertEquals("3f6c2a1e-0000-4000-8000-000000000001", read.getString("tag"));
    }

    @Test
    void long_texts_become_short_and_whole_characters_stay_whole() {
        assertEquals(Kind.ACCEPTED, send(browser, "題".repeat(300), "😀".repeat(3000)));
        JsonObject read = read(browser.read(service.taken(browser).get(0)));
        assertEquals("題".repeat(59) + "…", read.getString("title"));
        assertEquals("😀".repeat(159) + "…", read.getString("text"));
    }

    @Test
    void a_subscription_that_ended_is_gone() {
        service.end(browser);
        assertEquals(Kind.GONE, send(browser, "件名", "本文"));
    }

    @Test
    void faults_of_the_service_are_for_now() {
        for (Fault fault : new Fault[] {Fault.FAILING, Fault.RATE_LIMITED, Fault.DOWN, Fault.HALF_OPEN}) {
            service.fault(fault);
            assertEquals(Kind.LATER, send(browser, "件名", "本文"), fault.name());
        }
        service.fault(Fault.NONE);
        assertEquals(Kind.ACCEPTED, send(browser, "件名", "本文"));
    }

    @Test
    void a_slow_answer_is_waited_for() {
        service.slow(1500);
        service.fault(Fault.SLOW);
        assertEquals(Kind.ACCEPTED, send(browser, "件名", "本文"));
    }

    @Test
    void keys_of_the_city_that_do_not_fit_are_not_the_browsers_fault() {
        VapidKeys another = VapidKeys.generate();
        System.setProperty(Setting.PUSH_PUBLIC_KEY.key(), text(another.getApplicationServerKey()));
        assertThrows(RuntimeException.class, () -> send(browser, "件名", "本文"));
        assertEquals(0, service.calls());
    }

    @Test
    void an_address_inside_the_network_is_never_called() {
        System.clearProperty(Setting.PUSH_STAND_IN.key());
        assertEquals(Kind.GONE, send(browser, "件名", "本文"));
        assertEquals(0, service.calls());
    }

    @Test
    void keys_of_a_browser_that_are_none_are_no_reason_to_try_again() {
        PushMessage broken = new PushMessage(browser.endpoint(), "AAAA", browser.auth(), "3f6c2a1e", "件名", "本文", "/");
        assertEquals(Kind.GONE, client.send(broken).join().kind());
    }

    @Test
    void without_keys_it_is_off() {
        assertTrue(client.configured());
        System.clearProperty(Setting.PUSH_PRIVATE_KEY.key());
        assertFalse(client.configured());
    }

    private Kind send(PushBrowser to, String title, String text) {
        return client.send(new PushMessage(
                        to.endpoint(),
                        to.key(),
                        to.auth(),
                        "3f6c2a1e-0000-4000-8000-000000000001",
                        title,
                        text,
                        "/notification/message.xhtml?id=1"))
                .join()
                .kind();
    }

    private static JsonObject read(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }

    private static void useKeys(VapidKeys keys) {
        System.setProperty(Setting.PUSH_PUBLIC_KEY.key(), text(keys.getApplicationServerKey()));
        System.setProperty(
                Setting.PUSH_PRIVATE_KEY.key(), text(number(keys.getPrivateKey().getS())));
    }

    private static byte[] number(BigInteger number) {
        byte[] raw = number.toByteArray();
        byte[] bytes = new byte[32];
        int length = Math.min(raw.length, 32);
        System.arraycopy(Arrays.copyOfRange(raw, raw.length - length, raw.length), 0, bytes, 32 - length, length);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
