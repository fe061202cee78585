package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import jp.fujimado.launcher.City;
import jp.fujimado.standin.LineMessage;
import jp.fujimado.standin.LineWebhooks;
import jp.fujimado.standin.PushBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Messages that reach a person outside the portal: by LINE, and in her browser. */
@ExtendWith(RunningCity.class)
class LineST {

    @Test
    void who_links_line_and_prefers_it_gets_a_receipt_there_until_she_blocks_the_account(
            City city, CityBrowser browser) {
        Citizen person = Citizen.newcomer(city, browser.phone()).register(Map.of("familyName", "線"));
        LoginsST.link(person, "line", "hanako");
        String user = City.lineUser("hanako");
        prefersLine(person);
        LoginsST.link(person, "google", "yuki");
        LineMessage receipt = awaitLine(city, user, "Googleでログインできるようになりました");
        assertEquals(List.of(user), receipt.to());
        assertTrue(receipt.retryKey() != null, "every request carries its key");
        assertTrue(receipt.text().contains(city.citizenUrl()), receipt.text());

        assertEquals(200, city.line().webhooks().send(LineWebhooks.event("unfollow", user, Instant.now())));
        assertEquals(
                400, city.line().webhooks().send(LineWebhooks.event("follow", user, Instant.now()), "AAAA"), "forged");
        awaitReceiving(person, text -> text.contains("ブロックを外すと、また届きます"));
        Accessibility.check(person.page());
        int told = city.line().taken().size();
        LoginsST.unlink(person, "google");
        person.awaitMessage("Googleでのログインを外しました");
        assertEquals(told, city.line().taken().size(), "in the inbox alone");
        assertEquals(200, city.line().webhooks().send(LineWebhooks.event("follow", user, Instant.now())));
        awaitReceiving(person, text -> !text.contains("ブロックを外すと"));
    }

    @Test
    void a_browser_that_cannot_reach_its_push_service_says_so_and_one_that_can_is_listed(
            City city, CityBrowser browser) {
        Citizen person = Citizen.newcomer(city, browser.phone());
        Page page = person.page();
        person.open("/notification/receiving.xhtml");
        page.waitForSelector("#subscribe");
        Accessibility.check(page);
        page.context().grantPermissions(List.of("notifications"));
        page.click("#subscribe");
        page.waitForSelector("text=登録できませんでした");
        var device = city.push().browser();
        page.evaluate(
                "keys => fujimado.push.add(keys[0], keys[1], keys[2])",
                List.of(device.endpoint(), device.key(), device.auth()));
        page.waitForSelector("text=この端末で受け取るようにしました");
        assertTrue(person.text().contains("Chrome（Linux）"), person.text());
        Accessibility.check(page);
        LoginsST.link(person, "facebook", "yuki");
        String read = device.read(awaitPush(city, device));
        assertTrue(read.contains("Facebookでログインできるようになりました"), read);
        person.open("/notification/receiving.xhtml").press("[data-mark] [type=submit]");
        page.waitForSelector("text=端末を外しました");
    }

    static void prefersLine(Citizen person) {
        person.open("/notification/receiving.xhtml");
        person.page().locator("input[type=checkbox][value=LINE]").all().forEach(Locator::check);
        person.press("#save");
    }

    private static void awaitReceiving(Citizen person, Predicate<String> enough) {
        String text =
                Mails.await(() -> person.open("/notification/receiving.xhtml").text(), enough);
        assertTrue(enough.test(text), text);
    }

    static LineMessage awaitLine(City city, String user, String text) {
        return Mails.await(
                        () -> city.line().taken().stream()
                                .filter(message -> message.to().contains(user)
                                        && message.text().contains(text))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static byte[] awaitPush(City city, PushBrowser device) {
        return Mails.await(() -> city.push().taken(device), taken -> !taken.isEmpty())
                .get(0);
    }
}
