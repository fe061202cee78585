package jp.fujimado.audit.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.fujimado.audit.entity.AuditRecord;
import jp.fujimado.shared.config.Setting;

/** HMAC-SHA-256 over the hash before and the record: without the key nobody can rewrite a chain. */
@ApplicationScoped
public class ChainHash {

    public static final String START = "0".repeat(64);

    private byte[] key;

    @PostConstruct
    void readKey() {
        key = Setting.AUDIT_KEY.value().getBytes(StandardCharsets.UTF_8);
    }

    /** Hash of a record behind the one with the previous hash; 64 hexadecimal digits. */
    public String of(String previousHash, int chain, AuditRecord audited) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(previousHash.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(audited.canonical(chain)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every Java runtime", e);
        }
    }
}
