package jp.fujimado.citizenweb;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import jp.fujimado.shared.config.Setting;
import jp.fujimado.ui.LoginServlet;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * An act at the identity provider that the citizen begins here, such as adding a login (application-initiated action of
 * Keycloak). The state proves that the answer belongs to this session's own question.
 */
@SessionScoped
public class CurrentLoginAction implements Serializable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private String state;
    private String what;
    private Answer answer;

    /**
     * What the identity provider answered.
     *
     * @param what name of the act that was begun
     */
    public record Answer(String what, boolean done) implements Serializable {}

    /** Address at the identity provider; it comes back to {@code page}. */
    public String begin(String name, String kcAction, String page) {
        state = HexFormat.of().formatHex(random(16));
        what = name;
        // No code is asked for: the session here stays as it is.
        return Setting.IDENTITY_URL.value()
                + "/realms/citizen/protocol/openid-connect/auth?response_type=none&scope=openid"
                + "&client_id=" + encoded(client())
                + "&redirect_uri=" + encoded(Setting.CITIZEN_URL.value() + page)
                + "&state=" + state
                // The client demands one. Its verifier is never needed, because there is no code to redeem.
                + "&code_challenge_method=S256&code_challenge="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(random(32))
                + "&kc_action=" + encoded(kcAction);
    }

    /** Keeps the answer, if it is the one to what was begun, until its page is shown; each answer counts once. */
    void answered(String to, boolean done) {
        if (state != null && state.equals(to)) {
            answer = new Answer(what, done);
            state = null;
            what = null;
        }
    }

    /** The answer that came since the page was shown last. */
    public Optional<Answer> take() {
        Optional<Answer> taken = Optional.ofNullable(answer);
        answer = null;
        return taken;
    }

    /** Address of this portal that leads to {@code page} through a new login by the provider. */
    public static String againBy(String alias, String contextPath, String page) {
        return LoginServlet.leadingTo(contextPath, page) + "?kc_idp_hint=" + encoded(alias) + "&prompt=login";
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String client() {
        return ConfigProvider.getConfig()
                .getOptionalValue("city.citizen.client.id", String.class)
                .orElse("citizen-portal");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
