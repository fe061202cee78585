package jp.fujimado.shared.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import jp.fujimado.shared.config.Setting;

/**
 * Encrypts single values (AES-256-GCM) with a keyset that never lies in the database. Values written with an older key
 * of the keyset stay readable, so keys can be rotated.
 */
@ApplicationScoped
public class FieldCipher {

    private Aead aead;

    @PostConstruct
    void readKeyset() {
        try {
            AeadConfig.register();
            aead = TinkJsonProtoKeysetFormat.parseKeyset(Setting.DATA_KEYSET.value(), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Setting " + Setting.DATA_KEYSET.key() + " holds no usable Tink keyset for AES-GCM", e);
        }
    }

    /**
     * Base64 of the encrypted value.
     *
     * @param context where the value belongs, for example {@code bank_account.number}; a value moved elsewhere does not
     *     decrypt
     */
    public String encrypt(String plain, String context) {
        try {
            byte[] cipher = aead.encrypt(plain.getBytes(StandardCharsets.UTF_8), bytes(context));
            return Base64.getEncoder().encodeToString(cipher);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The value cannot be encrypted", e);
        }
    }

    public String decrypt(String cipher, String context) {
        try {
            return new String(aead.decrypt(Base64.getDecoder().decode(cipher), bytes(context)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A value of " + context + " cannot be decrypted with this keyset", e);
        }
    }

    private static byte[] bytes(String context) {
        return context.getBytes(StandardCharsets.UTF_8);
    }
}
