package jp.fujimado.st;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** The part of a telephone that keeps passkeys: Chromium's own stand-in, whose owner always shows her face. */
final class Passkeys {

    private final CDPSession session;
    private final String authenticator;

    private Passkeys(CDPSession session, String authenticator) {
        this.session = session;
        this.authenticator = authenticator;
    }

    static Passkeys of(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject arguments = new JsonObject();
        arguments.add("options", options);
        String authenticator = session.send("WebAuthn.addVirtualAuthenticator", arguments)
                .get("authenticatorId")
                .getAsString();
        return new Passkeys(session, authenticator);
    }

    /**
     * Whether the owner looks at it. Who does when the login page opens is signed in at once, without pressing a button.
     */
    void isLookedAt(boolean looks) {
        JsonObject arguments = new JsonObject();
        arguments.addProperty("authenticatorId", authenticator);
        arguments.addProperty("enabled", looks);
        session.send("WebAuthn.setAutomaticPresenceSimulation", arguments);
    }

    /** How many it keeps. */
    int count() {
        JsonObject arguments = new JsonObject();
        arguments.addProperty("authenticatorId", authenticator);
        return session.send("WebAuthn.getCredentials", arguments)
                .getAsJsonArray("credentials")
                .size();
    }
}
