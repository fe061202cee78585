package jp.fujimado.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The bare hash, by the library that does it within Keycloak.
 *
 * @param memory KiB
 * @param data the settings as Keycloak writes them beside a password
 */
record Argon2(int iterations, int memory, int parallelism, int length, JsonObject data) {

    private static final byte[] SALT = "sixteen bytes of".getBytes(StandardCharsets.US_ASCII);

    /** Reads what Keycloak keeps beside a password; throws if that is not Argon2id of version 1.3. */
    static Argon2 of(JsonObject data) {
        JsonObject more = data.getJsonObject("additionalParameters");
        if (!data.getString("algorithm").equals("argon2")
                || !text(more, "type").equals("id")
                || !text(more, "version").equals("1.3")) {
            throw new IllegalStateException("Not Argon2id: " + data);
        }
        return new Argon2(
                data.getInt("hashIterations"),
                Integer.parseInt(text(more, "memory")),
                Integer.parseInt(text(more, "parallelism")),
                Integer.parseInt(text(more, "hashLength")),
                data);
    }

    private static String text(JsonObject parameters, String name) {
        return ((JsonString) parameters.getJsonArray(name).get(0)).getString();
    }

    byte[] hash(String password) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withSalt(SALT)
                .withParallelism(parallelism)
                .withMemoryAsKB(memory)
                .withIterations(iterations)
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(password.toCharArray(), hash);
        return hash;
    }

    /** A password as Keycloak takes it over from elsewhere, hashed already. */
    JsonObject credential(String password) {
        Base64.Encoder base64 = Base64.getEncoder();
        JsonObject secret = Json.createObjectBuilder()
                .add("value", base64.encodeToString(hash(password)))
                .add("salt", base64.encodeToString(SALT))
                .build();
        return Json.createObjectBuilder()
                .add("type", "password")
                .add("secretData", secret.toString())
                .add("credentialData", data.toString())
                .build();
    }

    @Override
    public String toString() {
        return "Argon2id m=" + memory + " KiB t=" + iterations + " p=" + parallelism;
    }
}
