package jp.fujimado.st;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The browser of the tests: an installed Chromium, else the one that Playwright downloads. Each page stands in a
 * session of its own, as if another person sat at another device.
 */
public final class CityBrowser implements AutoCloseable {

    private static final List<String> INSTALLED = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome-stable",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    /** Password of every sample account. */
    static final String PASSWORD = "Fujisawa-1";

    private final Playwright playwright;
    private final Browser browser;

    private CityBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static CityBrowser open() {
        Optional<Path> installed =
                INSTALLED.stream().map(Path::of).filter(Files::isExecutable).findFirst();
        // --no-sandbox: build machines run as root, where Chromium refuses its sandbox.
        LaunchOptions options = new LaunchOptions().setArgs(List.of("--no-sandbox"));
        installed.ifPresent(options::setExecutablePath);
        try {
            Map<String, String> environment =
                    installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            return new CityBrowser(playwright, playwright.chromium().launch(options));
        } catch (PlaywrightException failure) {
            throw new IllegalStateException(
                    "The browser tests found no usable Chromium, and Playwright could not download one. Install it, for"
                            + " example with: apt-get install chromium fonts-ipaexfont-gothic fonts-noto-cjk",
                    failure);
        }
    }

    /** A new visitor on a telephone, 375 pixels wide. */
    public Page phone() {
        return page(375, 812);
    }

    /** A new visitor at a desk, 1280 pixels wide. */
    public Page desktop() {
        return page(1280, 900);
    }

    private Page page(int width, int height) {
        BrowserContext visitor = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("ja-JP")
                .setTimezoneId("Asia/Tokyo"));
        // Generous: build machines are busy, and no test asserts a time.
        visitor.setDefaultTimeout(90_000);
        return visitor.newPage();
    }

    /** Opens an address that needs a login and gives Keycloak the name and password of a sample account. */
    public static void signIn(Page page, String address, String user) {
        page.navigate(address);
        page.fill("#username", user);
        page.fill("#password", PASSWORD);
        page.click("#kc-login");
        page.waitForURL(address + "**");
    }

    /** Signs in to a portal whose first page is open to everybody, by way of a page that is not. */
    static void signIn(Page page, String portal, String user, String closedPage) {
        page.navigate(portal);
        if (page.locator("#kc-login").count() == 0) {
            page.navigate(portal.substring(0, portal.length() - 1) + closedPage);
        }
        page.fill("#username", user);
        page.fill("#password", PASSWORD);
        page.click("#kc-login");
        page.waitForURL(portal + "**");
    }

    void closePages() {
        browser.contexts().forEach(BrowserContext::close);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
