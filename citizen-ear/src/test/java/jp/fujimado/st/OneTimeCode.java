package jp.fujimado.st;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an authenticator app shows (RFC 6238: SHA-1, 6 digits, 30 seconds). */
final class OneTimeCode {

    private OneTimeCode() {}

    /** The code of this half minute. */
    static String now(String secret) {
        return at(secret, 0);
    }

    /** The code of the next half minute, which is good already: each code counts once. */
    static String next(String secret) {
        return at(secret, 1);
    }

    private static String at(String secret, int later) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            long step = System.currentTimeMillis() / 30_000 + later;
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int from = hash[hash.length - 1] & 0xF;
            int number = ByteBuffer.wrap(hash, from, 4).getInt() & 0x7FFF_FFFF;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
