package jp.fujimado.launcher;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.interaso.webpush.VapidKeys;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Secrets of a city on a developer's machine: made at random at its first start and kept beside its data, because the
 * data can only be read with them. A variable that is set in the environment wins.
 */
final class CitySecrets {

    static final String ADMIN_USER = "CITY_ADMIN_USER";
    static final String ADMIN_PASSWORD = "CITY_ADMIN_PASSWORD";

    /** Secret with which the citizen realm asks the realms that stand in for the providers outside. */
    static final String OUTSIDE_SECRET = "CITY_OUTSIDE_CLIENT_SECRET";

    /** Secret of the client of the facility reservation system. */
    static final String FACILITY_SECRET = "CITY_FACILITY_CLIENT_SECRET";

    /** Access token and secret of the channel of the stand-in of LINE. */
    static final String LINE_TOKEN = "FUJIMADO_LINE_CHANNEL_TOKEN";

    static final String LINE_SECRET = "FUJIMADO_LINE_CHANNEL_SECRET";

    private static final String PUSH_PUBLIC_KEY = "FUJIMADO_PUSH_PUBLIC_KEY";
    private static final String PUSH_PRIVATE_KEY = "FUJIMADO_PUSH_PRIVATE_KEY";

    private final Properties values = new Properties();

    private CitySecrets() {}

    static CitySecrets in(Path data) {
        CitySecrets secrets = new CitySecrets();
        Path file = data.resolve("secrets.properties");
        try {
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    secrets.values.load(reader);
                }
            }
            secrets.complete();
            secrets.save(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secrets;
    }

    private void complete() {
        keep("CITY_CITIZEN_CLIENT_SECRET", CitySecrets::random);
        keep("CITY_STAFF_CLIENT_SECRET", CitySecrets::random);
        keep("CITY_DIRECTORY_CLIENT_SECRET", CitySecrets::random);
        keep(FACILITY_SECRET, CitySecrets::random);
        keep(OUTSIDE_SECRET, CitySecrets::random);
        keep(LINE_TOKEN, CitySecrets::random);
        keep(LINE_SECRET, CitySecrets::random);
        keepPushKeys();
        keep("FUJIMADO_AUDIT_KEY", CitySecrets::random);
        keep("FUJIMADO_DATA_KEYSET", CitySecrets::keyset);
        keep(ADMIN_USER, () -> "admin");
        keep(ADMIN_PASSWORD, CitySecrets::random);
    }

    /** Two that belong together. */
    private void keepPushKeys() {
        VapidKeys keys = VapidKeys.generate();
        byte[] number = keys.getPrivateKey().getS().toByteArray();
        byte[] secret = new byte[32];
        int length = Math.min(number.length, secret.length);
        System.arraycopy(number, number.length - length, secret, secret.length - length, length);
        Base64.Encoder text = Base64.getUrlEncoder().withoutPadding();
        if (System.getenv(PUSH_PUBLIC_KEY) != null || values.getProperty(PUSH_PRIVATE_KEY) == null) {
            keep(PUSH_PUBLIC_KEY, () -> text.encodeToString(keys.getApplicationServerKey()));
            keep(PUSH_PRIVATE_KEY, () -> text.encodeToString(secret));
        }
    }

    private void keep(String name, Supplier<String> first) {
        String given = System.getenv(name);
        if (given != null) {
            values.setProperty(name, given);
        } else if (values.getProperty(name) == null) {
            values.setProperty(name, first.get());
        }
    }

    private void save(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (Writer writer = Files.newBufferedWriter(file)) {
            values.store(writer, "Throw-away secrets of this machine; delete only together with the data beside it");
        }
    }

    String get(String name) {
        return values.getProperty(name);
    }

    /** The secrets as environment variables of the servers. */
    Map<String, String> environment() {
        return values.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, values::getProperty));
    }

    private static String random() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String keyset() {
        try {
            AeadConfig.register();
            KeysetHandle handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new CityFailure("No key for the personal data could be made: " + e.getMessage(), e);
        }
    }
}
