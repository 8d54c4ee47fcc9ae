package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a POST with an {@code Idempotency-Key} happen once: the key, the body and the answer are kept in the
 * transaction of what it does, and whoever sends the same at the same time waits for it.
 */
@Component
public class AnsweringOnce {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    AnsweringOnce(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Does it, or answers what it was answered before.
     *
     * @param key of the caller, unique per actor and operation; null: just do it
     * @param operation such as {@code POST /payments}
     * @param body what the same key must come with again
     * @param type of the answer, which JSON can carry
     * @throws ContentDiffers when the key came with another body
     */
    @Transactional
    public <T> T answer(String key, String actor, String operation, Object body, Class<T> type, Supplier<T> action) {
        if (key == null) {
            return action.get();
        }
        if (key.isBlank() || key.length() > 200 || key.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput("Idempotency-Key", say("key.form"));
        }
        var claim = new Claim(actor, operation, key, sha256(text(body)));
        return claim(claim) ? keep(claim, action.get()) : repeat(claim, type);
    }

    /** True for the first; everyone else waits here until the first has committed or given up. */
    private boolean claim(Claim claim) {
        return jdbc.sql(
                                """
                        insert into idempotent_answer (actor, operation, key, body_sha256, answered_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(claim.actor(), claim.operation(), claim.key(), claim.body(), Moments.of(clock))
                        .update()
                == 1;
    }

    private <T> T keep(Claim claim, T answer) {
        jdbc.sql("update idempotent_answer set answer = ? where actor = ? and operation = ? and key = ?")
                .params(text(answer), claim.actor(), claim.operation(), claim.key())
                .update();
        return answer;
    }

    private <T> T repeat(Claim claim, Class<T> type) {
        var kept = jdbc.sql("select body_sha256 as body, answer from idempotent_answer"
                        + " where actor = ? and operation = ? and key = ?")
                .params(claim.actor(), claim.operation(), claim.key())
                .query(Kept.class)
                .single();
        if (!kept.body().equals(claim.body())) {
            throw new ContentDiffers(say("key.used", claim.key()));
        }
        try {
            return json.readValue(kept.answer(), type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The answer kept for " + claim.key() + " cannot be read", unreadable);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("Not a body or answer that JSON can carry", unwritable);
        }
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private record Claim(String actor, String operation, String key, String body) {}

    private record Kept(String body, String answer) {}
}
