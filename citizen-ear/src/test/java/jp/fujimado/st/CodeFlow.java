package jp.fujimado.st;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/** The authorization code flow step by step, as an attacker or a client with a fault would walk it. */
final class CodeFlow {

    static final String VERIFIER = "a-verifier-of-a-test-is-known-to-everybody-0123456789";

    private final Page page;
    private final String realm;
    private final String client;
    private final String redirect;

    CodeFlow(Page page, String issuer, String client, String redirect) {
        this.page = page;
        this.realm = issuer + "/protocol/openid-connect";
        this.client = client;
        this.redirect = redirect;
    }

    /** Address of the login page. */
    String address() {
        return realm + "/auth?response_type=code&scope=openid&state=s&nonce=n&client_id=" + client + "&redirect_uri="
                + URLEncoder.encode(redirect, StandardCharsets.UTF_8) + "&code_challenge_method=S256&code_challenge="
                + challenge();
    }

    /** Signs in and catches the code on its way back; nobody at the other end has seen it. */
    String code(String user) {
        page.route(redirect + "?**", route -> route.fulfill(new FulfillOptions().setBody("caught")));
        page.navigate(address());
        page.fill("#username", user);
        page.fill("#password", CityBrowser.PASSWORD);
        Request back =
                page.waitForRequest(request -> request.url().startsWith(redirect), () -> page.click("[type=submit]"));
        return back.url().replaceAll(".*[?&]code=([^&]+).*", "$1");
    }

    APIResponse redeem(String code, String secret, String verifier) {
        return page.request()
                .post(
                        realm + "/token",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("grant_type", "authorization_code")
                                        .set("client_id", client)
                                        .set("client_secret", secret)
                                        .set("redirect_uri", redirect)
                                        .set("code", code)
                                        .set("code_verifier", verifier)));
    }

    private static String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
