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
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without pictures. It keeps cookies itself, because Java's cookie manager never sends Keycloak's: they are
 * marked as secure, which browsers accept for localhost.
 */
final class Visitor {

    private static final Pattern LOGIN = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
    private static final Pattern TAG = Pattern.compile("<(?:input|button)\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(name|value|type)=\"([^\"]*)\"");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** A page as it came after all redirects. */
    record Page(URI address, int status, String body) {}

    Page get(String address) throws IOException, InterruptedException {
        return send(request(URI.create(address)).GET().build());
    }

    /** Opens an address that asks for a password and gives it. */
    Page signIn(String address, String user, String password) throws IOException, InterruptedException {
        Page login = get(address);
        Matcher form = LOGIN.matcher(login.body());
        if (!form.find()) {
            throw new IOException(address + " asked for no password but answered " + login.status());
        }
        Page page =
                post(URI.create(form.group(1).replace("&amp;", "&")), Map.of("username", user, "password", password));
        if (page.status() != 200 || page.body().contains("kc-form-login")) {
            throw new IOException("Nobody could sign in: " + page.status() + " " + page.address());
        }
        return page;
    }

    /** Sends a page's form by one of its buttons. */
    Page press(Page page, String form, String button) throws IOException, InterruptedException {
        return press(page, form, button, Map.of());
    }

    /** The same with values of its fields. */
    Page press(Page page, String form, String button, Map<String, String> typed)
            throws IOException, InterruptedException {
        int begin = page.body().indexOf("<form id=\"" + form + "\"");
        int end = page.body().indexOf("</form>", begin);
        if (begin < 0 || end < 0) {
            throw new IOException(page.address() + " (" + page.status() + ") has no form " + form);
        }
        String html = page.body().substring(begin, end);
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher tags = TAG.matcher(html);
        while (tags.find()) {
            Map<String, String> attributes = new LinkedHashMap<>();
            Matcher found = ATTRIBUTE.matcher(tags.group());
            while (found.find()) {
                attributes.putIfAbsent(found.group(1), found.group(2));
            }
            if ("hidden".equals(attributes.get("type"))) {
                fields.put(attributes.get("name"), attributes.getOrDefault("value", ""));
            }
        }
        fields.putAll(typed);
        fields.put(button, "");
        Matcher action = Pattern.compile("action=\"([^\"]+)\"").matcher(html);
        if (!action.find()) {
            throw new IOException(page.address() + ": the form " + form + " leads nowhere");
        }
        return post(page.address().resolve(action.group(1).replace("&amp;", "&")), fields);
    }

    private Page post(URI address, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Page send(HttpRequest first) throws IOException, InterruptedException {
        HttpRequest request = first;
        for (int hops = 0; hops < 10; hops++) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            answer.headers().allValues("set-cookie").forEach(this::keep);
            String next = answer.headers().firstValue("location").orElse(null);
            if (next == null || answer.statusCode() / 100 != 3) {
                return new Page(request.uri(), answer.statusCode(), answer.body());
            }
            request = request(request.uri().resolve(next)).GET().build();
        }
        throw new IOException(first.uri() + " leads in a circle");
    }

    private void keep(String header) {
        String[] pair = header.split(";", 2)[0].split("=", 2);
        if (header.toLowerCase().contains("max-age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    /** A request with this visitor's cookies. */
    HttpRequest.Builder request(URI address) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(address).header("Accept", "text/html").timeout(Duration.ofSeconds(60));
        if (!cookies.isEmpty()) {
            builder.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return builder;
    }

    String cookie(String name) {
        return cookies.get(name);
    }
}
