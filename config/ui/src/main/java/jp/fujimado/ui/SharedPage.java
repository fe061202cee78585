package jp.fujimado.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A written page without its script nonce.
 *
 * @param policy the content security policy, with {@link #MARK} where the nonce was
 * @param parts the page in UTF-8, cut where the nonce was
 */
record SharedPage(String policy, List<byte[]> parts) {

    static final String POLICY_HEADER = "Content-Security-Policy";
    static final String TYPE = "text/html;charset=UTF-8";

    private static final String MARK = "\0";
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

    /** Empty when the policy names no nonce: then the page was not written in the usual way. */
    static Optional<SharedPage> of(String policy, String html) {
        Matcher nonce = NONCE.matcher(policy == null ? "" : policy);
        if (!nonce.find()) {
            return Optional.empty();
        }
        List<byte[]> parts = new ArrayList<>();
        for (String part : html.split(Pattern.quote(nonce.group(1)), -1)) {
            parts.add(part.getBytes(StandardCharsets.UTF_8));
        }
        return Optional.of(new SharedPage(policy.replace(nonce.group(1), MARK), parts));
    }

    void write(HttpServletResponse response, String nonce) throws IOException {
        response.setContentType(TYPE);
        response.setHeader(POLICY_HEADER, policy.replace(MARK, nonce));
        byte[] body = body(nonce.getBytes(StandardCharsets.UTF_8));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private byte[] body(byte[] nonce) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(parts.get(0));
        for (byte[] part : parts.subList(1, parts.size())) {
            body.writeBytes(nonce);
            body.writeBytes(part);
        }
        return body.toByteArray();
    }
}
