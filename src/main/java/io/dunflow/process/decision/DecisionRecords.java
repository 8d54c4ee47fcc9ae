package io.dunflow.process.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunflow.policy.Answer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Table {@code decision}: one row per vector and version of a table. */
@Component
class DecisionRecords {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    DecisionRecords(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Records what was asked and answered. In a transaction of its own: a vector is a fact whatever becomes of the run
     * that asked first, and two runs that meet the same vectors in another order never wait for each other.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Answer record(Table table, Map<String, Object> vector, Ruling ruling) {
        var inputs = write(vector);
        long id = jdbc.sql(
                        """
                        insert into decision (decision_key, definition_id, version, inputs, outputs, rules, inputs_hash)
                        values (:key, :definition, :version, :inputs::jsonb, :outputs::jsonb, :rules, :hash)
                        on conflict (definition_id, inputs_hash) do update set rules = excluded.rules
                        returning id
                        """)
                .param("key", table.key())
                .param("definition", table.definitionId())
                .param("version", table.version())
                .param("inputs", inputs)
                .param("outputs", write(ruling.outputs()))
                .param("rules", String.join(",", ruling.rules()))
                .param("hash", hash(inputs))
                .query(Long.class)
                .single();
        return new Answer(id, ruling.rules(), ruling.outputs());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a value that a decision can be asked with: " + value, e);
        }
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
