package jp.fujimado.st;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.fujimado.launcher.City;

/** An official who writes notices, page by page as somebody would who sees them for the first time. */
final class Announcer {

    private static final Pattern ID = Pattern.compile("[?&]id=(\\d+)");
    private static final Map<String, Long> DRAFTS = new ConcurrentHashMap<>();

    private final Official official;
    private final Page page;

    private Announcer(Official official) {
        this.official = official;
        page = official.page();
    }

    static Announcer signIn(City city, CityBrowser browser, String user) {
        return new Announcer(Official.signIn(city, browser.desktop(), user));
    }

    /** A draft of yoshida's, for tests that only look. */
    static long draft(City city, CityBrowser browser) {
        return DRAFTS.computeIfAbsent(city.staffUrl(), url -> {
            Announcer writer = signIn(city, browser, "yoshida").start("3か月健診のお知らせ（見本）");
            writer.condition(0, "CHILD_AGE").range("0-0", "3", "5");
            writer.condition(0, "DISTRICT").choose("values-0-1", "長後").choose("values-0-1", "湘南台");
            writer.next().text("3か月健診を予約してください", "{{氏名}}さん\n\n{{お子さん}}の3か月健診を受けてください。", "3か月健診の予約ができます");
            writer.next().plan();
            writer.next();
            return writer.id();
        });
    }

    Official official() {
        return official;
    }

    /** A new draft with a first group of conditions. */
    Announcer start(String name) {
        official.open("/announcement/campaigns.xhtml");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(java.nio.file.Path.of("target", "screenshots", "announcement-start.png")));
        official.press("#new");
        page.fill("#title", name);
        official.press("#addGroup");
        return this;
    }

    Announcer condition(int group, String criterion) {
        page.selectOption("#add-" + group, criterion);
        official.press("#addTo-" + group);
        return this;
    }

    Announcer range(String condition, String from, String to) {
        page.fill("#from-" + condition, from);
        page.fill("#to-" + condition, to);
        return this;
    }

    Announcer choose(String field, String value) {
        page.check("input[name='" + field + "'][value='" + value + "']");
        return this;
    }

    Announcer text(String subject, String body, String shortText) {
        page.fill("#subject-JA", subject);
        page.fill("#body-JA", body);
        page.fill("#shortText-JA", shortText);
        return this;
    }

    Announcer plan() {
        page.selectOption("#topic", "childcare");
        return this;
    }

    Announcer next() {
        official.press("#next");
        return this;
    }

    long id() {
        Matcher id = ID.matcher(page.url());
        if (!id.find()) {
            throw new IllegalStateException("No number in " + page.url());
        }
        return Long.parseLong(id.group(1));
    }

    Page page() {
        return page;
    }

    String text() {
        return official.text();
    }
}
