package jp.fujimado.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.fujimado.launcher.City;

/**
 * Signs in at the identity provider as the citizen portal lets people do it: login page, password, and the code for
 * tokens (authorization code flow with PKCE). One connection, kept alive; cheap, because it shares the machine with what
 * it measures. Whoever signs in begins anew each time, as a new visitor.
 */
final class SignIn {

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]*login-actions/authenticate[^\"]*)\"");
    private static final Pattern FORGOTTEN =
            Pattern.compile("action=\"([^\"]*login-actions/reset-credentials[^\"]*)\"");
    private static final Pattern SAID = Pattern.compile("(?s)id=\"input-error-username\".*?feedback-text\">(.*?)<");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final String VERIFIER = "a-verifier-of-a-benchmark-is-known-to-everybody";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String issuer;
    private final String realm;
    private final String target;
    private final String secret;
    private final String challenge;

    SignIn(City city) {
        issuer = city.issuer("citizen");
        realm = issuer + "/protocol/openid-connect";
        target = encoded(city.citizenUrl() + "/nowhere");
        secret = city.secret("CITY_CITIZEN_CLIENT_SECRET");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.UTF_8));
            challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A login page that waits for name and password; each answer to a wrong one is such a page again. */
    record Form(URI action, String cookies, String said, int status, long nanos) {}

    Form open() throws IOException, InterruptedException {
        return form(
                HttpRequest.newBuilder(URI.create(realm + "/auth?client_id=citizen-portal&response_type=code"
                                + "&scope=openid&state=s&redirect_uri=" + target
                                + "&code_challenge_method=S256&code_challenge=" + challenge))
                        .build(),
                "");
    }

    /** Signs in to the end. */
    void complete(String user, String password) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(password(open(), user, password));
        Matcher code = CODE.matcher(answer.headers().firstValue("location").orElse(""));
        if (!code.find()) {
            throw new IOException(user + " could not sign in: " + answer.statusCode());
        }
        HttpResponse<String> tokens = send(post(
                URI.create(realm + "/token"),
                "grant_type=authorization_code&client_id=citizen-portal&client_secret=" + secret + "&redirect_uri="
                        + target + "&code=" + code.group(1) + "&code_verifier=" + VERIFIER,
                ""));
        if (tokens.statusCode() != 200) {
            throw new IOException(user + " got no tokens: " + tokens.statusCode());
        }
    }

    /** Whether this password opens the account now. */
    boolean opens(String user, String password) throws IOException, InterruptedException {
        return send(password(open(), user, password)).statusCode() == 302;
    }

    /** Tries a password that is wrong. */
    Form guess(Form form, String user, String password) throws IOException, InterruptedException {
        return form(password(form, user, password), form.cookies());
    }

    /** How many nanoseconds the form for a forgotten password takes to answer about this name. */
    long forgotten(String user) throws IOException, InterruptedException {
        HttpResponse<String> page = send(
                HttpRequest.newBuilder(URI.create(issuer + "/login-actions/reset-credentials?client_id=citizen-portal"))
                        .build());
        HttpRequest name = post(action(FORGOTTEN, page), "username=" + encoded(user), cookies(page));
        long begin = System.nanoTime();
        HttpResponse<String> answer = send(name);
        long nanos = System.nanoTime() - begin;
        if (!answer.body().contains("メールを送りました")) {
            throw new IOException("The form for a forgotten password answered " + answer.statusCode());
        }
        return nanos;
    }

    private static HttpRequest password(Form form, String user, String password) {
        return post(form.action(), "username=" + encoded(user) + "&password=" + encoded(password), form.cookies());
    }

    private Form form(HttpRequest request, String known) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<String> answer = send(request);
        long nanos = System.nanoTime() - begin;
        Matcher said = SAID.matcher(answer.body());
        return new Form(
                action(FORM, answer),
                known.isEmpty() ? cookies(answer) : known,
                said.find() ? said.group(1).strip() : "",
                answer.statusCode(),
                nanos);
    }

    private static URI action(Pattern form, HttpResponse<String> answer) throws IOException {
        Matcher action = form.matcher(answer.body());
        if (!action.find()) {
            throw new IOException(answer.uri() + " answered without a form: " + answer.statusCode());
        }
        return URI.create(action.group(1).replace("&amp;", "&"));
    }

    private static String cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("set-cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .filter(cookie -> !cookie.endsWith("="))
                .collect(Collectors.joining("; "));
    }

    private static HttpRequest post(URI address, String form, String cookies) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        return request.build();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
