package jp.fujimado.st;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import jp.fujimado.launcher.City;

/** What a signed-in official does in the staff portal. */
final class Official {

    private final City city;
    private final Page page;

    private Official(City city, Page page) {
        this.city = city;
        this.page = page;
    }

    static Official signIn(City city, Page page, String user) {
        CityBrowser.signIn(page, city.staffUrl() + "/", user);
        return new Official(city, page);
    }

    Page page() {
        return page;
    }

    Official open(String path) {
        page.navigate(city.staffUrl() + path);
        return this;
    }

    Official press(String selector) {
        page.waitForNavigation(() -> page.click(selector));
        return this;
    }

    String text() {
        return page.locator("main").innerText();
    }

    /** Finds the case in the inbox by its receipt number. */
    Official find(String receipt) {
        open("/procedure/inbox.xhtml");
        page.fill("#q", receipt);
        press("form[role=search] button");
        return press("td a >> text=" + receipt);
    }

    /** Opens a person who is found by one criterion of the search. */
    Official findPerson(String criterion, String value) {
        open("/resident/search.xhtml");
        page.selectOption("#purpose", "counter");
        page.fill("#" + criterion, value);
        return press("#search").press("tbody a >> nth=0");
    }

    /** From the page of a person: acts for her from now on. */
    Official beginVisit(String channel, String document) {
        press("#behalf");
        page.check("input[name='channel'][value='" + channel + "']");
        page.selectOption("#document", document);
        return press("#begin");
    }

    Official start() {
        return press("#startForm\\:start");
    }

    Official assess(String result, String reason) {
        return judge(result, reason).press("#assess");
    }

    Official decide(String result, String reason) {
        return judge(result, reason).press("#decide");
    }

    Official judge(String result, String reason) {
        page.check("input[name='result'][value='" + result + "']");
        page.fill("#reason", reason);
        return this;
    }

    /** Waits for the check of the attached files. */
    Official awaitOpenableFile() {
        long end = System.currentTimeMillis() + 120_000;
        while (page.locator("ul.files a.btn").count() == 0) {
            if (System.currentTimeMillis() > end) {
                throw new IllegalStateException("The attached file was not checked: " + text());
            }
            page.waitForTimeout(1000);
            page.reload();
        }
        return this;
    }

    /** Text of the file that a button sends. */
    Download download(String selector) {
        return page.waitForDownload(() -> page.click(selector));
    }

    static String text(Download download) {
        try {
            return Files.readString(download.path(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
