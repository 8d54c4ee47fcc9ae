package io.dunflow.agency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What proves that a request comes from who shares a key with us, is whole, and is of now. */
final class Signature {

    static final String ID = "Dunflow-Message-Id";
    static final String TIME = "Dunflow-Timestamp";
    static final String SIGNATURE = "Dunflow-Signature";

    private Signature() {}

    /** HMAC-SHA256 over the time in seconds, the id and the body, with a full stop between. */
    static String of(String key, String id, String time, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((time + "." + id + ".").getBytes(StandardCharsets.UTF_8));
            return "v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it is right and its time lies within the window around now; what is recorded and sent later is neither. */
    static boolean holds(
            String signature, String key, String id, String time, byte[] body, Instant now, Duration window) {
        if (signature == null || id == null || time == null || !time.matches("\\d{1,12}")) {
            return false;
        }
        var apart = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now)
                .abs();
        var right = MessageDigest.isEqual(
                of(key, id, time, body).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
        return right && apart.compareTo(window) <= 0;
    }
}
