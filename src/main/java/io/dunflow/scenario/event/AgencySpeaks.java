package io.dunflow.scenario.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunflow.agency.ReceivingNews;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code agency-says}: the agency of the latest placement of a debtor says something, as if it came in a file. */
@Component
class AgencySpeaks implements EventKind {

    private final ReceivingNews receiving;
    private final ObjectMapper json;
    private final JdbcClient jdbc;

    AgencySpeaks(ReceivingNews receiving, ObjectMapper json, JdbcClient jdbc) {
        this.receiving = receiving;
        this.json = json;
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "agency-says";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var to = latest(what);
        var message = new TreeMap<String, Object>();
        message.put("number", what.text("number").orElseGet(() -> "unnumbered-" + scene.next()));
        message.put("kind", what.text("kind").orElseThrow());
        message.put("placement", to.placement());
        message.put("currency", to.currency());
        message.put("valueDate", what.date("value").orElse(scene.today()).toString());
        for (var field : List.of("item", "amount", "reference", "reason", "of", "street", "city")) {
            what.text(field).ifPresent(text -> message.put(field, text));
        }
        what.text("postal-code").ifPresent(text -> message.put("postalCode", text));
        var file = receiving.take(to.agency(), "scenario", bytes(message));
        file.lines().stream().findFirst().ifPresent(finding -> {
            throw what.refused(finding.field() + " " + finding.reason());
        });
    }

    private byte[] bytes(Map<String, Object> message) {
        try {
            return json.writeValueAsBytes(Map.of("messages", List.of(message)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private To latest(Part what) {
        var debtor = what.text("debtor").orElseThrow();
        return jdbc.sql(
                        """
                        select p.id as placement, g.code as agency, a.currency from placement p
                        join agency g on g.id = p.agency_id join account a on a.id = p.account_id
                        join debtor d on d.id = a.debtor_id where d.number = ? order by p.id desc limit 1
                        """)
                .param(debtor)
                .query(To.class)
                .optional()
                .orElseThrow(() -> what.refused("nothing of " + debtor + " was ever with an agency"));
    }

    /** Which placement it is about. */
    record To(long placement, String agency, String currency) {}
}
