package jp.fujimado.shared.config;

import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Every setting of the application, read through MicroProfile Config: a system property of this name, or an environment
 * variable with dots as underscores and in capitals.
 */
public enum Setting {
    /** Folder with {@code procedures/}, {@code reservations/} and {@code city/}; by default beside the server's configuration. */
    CONFIG_DIR("fujimado.config.dir"),
    /** Public address of the citizen portal, for links in mails; no trailing slash. */
    CITIZEN_URL("fujimado.citizen.url"),
    /** Public address of the staff portal; no trailing slash. */
    STAFF_URL("fujimado.staff.url"),
    /** Origin of the identity provider as browsers see it, for example {@code http://localhost:8180}. */
    IDENTITY_URL("fujimado.identity.url"),
    /** Issuer of the citizen realm, as this server reaches it. */
    CITIZEN_ISSUER("city.citizen.issuer"),
    /** Secret of the client by which the portal shows and removes the logins of its citizens. */
    DIRECTORY_CLIENT_SECRET("city.directory.client.secret"),
    /** Sender address of all mail. */
    MAIL_FROM("fujimado.mail.from"),
    /** Access token of the LINE channel (Messaging API); without it nothing is sent by LINE. */
    LINE_CHANNEL_TOKEN("fujimado.line.channel-token"),
    /** Secret of the LINE channel, with which LINE signs its events; without it none is taken. */
    LINE_CHANNEL_SECRET("fujimado.line.channel-secret"),
    /** Address of the LINE Messaging API; no trailing slash. */
    LINE_API_URL("fujimado.line.api-url"),
    /** Public key of web push (VAPID): uncompressed point, base64url; without the two nothing is pushed. */
    PUSH_PUBLIC_KEY("fujimado.push.public-key"),
    /** Private key of web push (VAPID): base64url. */
    PUSH_PRIVATE_KEY("fujimado.push.private-key"),
    /** Origin of one more push service beside those of the city's list, for a stand-in; never set in production. */
    PUSH_STAND_IN("fujimado.push.stand-in"),
    /** Address to which mails come back that cannot be delivered; without it, the sender's. */
    MAIL_BOUNCES("fujimado.mail.bounces"),
    /** Mailbox with the mails that came back, {@code imaps://user:password@host}; without it none is read. */
    BOUNCE_MAILBOX("fujimado.bounce.mailbox"),
    /** Tink keyset (JSON) that encrypts bank accounts; the key never lies in the database. */
    DATA_KEYSET("fujimado.data.keyset"),
    /** Secret key of the audit chain (text); without it the chain cannot be forged from the database alone. */
    AUDIT_KEY("fujimado.audit.key"),
    /** File (CSV) with which an empty directory of officials begins: at least one 職員管理担当. */
    FIRST_OFFICIALS("fujimado.first.officials"),
    /** How many invented officials an empty directory begins with; never set in production. */
    SAMPLE_OFFICIALS("fujimado.sample.officials"),
    /** How many invented people an empty city begins with; never set in production. */
    SAMPLE_PEOPLE("fujimado.sample.people"),
    /** File with the names of invented people. */
    SAMPLE_NAMES("fujimado.sample.names"),
    /** Largest attachment in bytes. */
    ATTACHMENT_MAX_BYTES("fujimado.attachment.max-bytes");

    private final String key;

    Setting(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** The value; a missing one stops the start-up with a sentence that names the key. */
    public String value() {
        return optional().orElseThrow(() -> new IllegalStateException("Setting " + key + " is missing"));
    }

    public long longValue() {
        return Long.parseLong(value());
    }

    public Optional<String> optional() {
        Config config = ConfigProvider.getConfig();
        return config.getOptionalValue(key, String.class).filter(text -> !text.isBlank());
    }
}
