package io.dunflow.scenario.event;

import io.dunflow.ledger.ChargeKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the charge that a scenario means: by its name, or the latest of a kind on an item or account. */
@Repository
class NamedCharges {

    private final JdbcClient jdbc;

    NamedCharges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long of(Part what, Scene scene) {
        return what.has("charge") ? scene.called("charge", what.get("charge")) : latest(what, scene);
    }

    private long latest(Part what, Scene scene) {
        var item = what.has("item") ? Long.valueOf(scene.item(what.get("item"))) : null;
        var account = item == null ? Long.valueOf(scene.account(what).id()) : null;
        return jdbc.sql(
                        """
                        select id from charge where (item_id = :item or account_id = :account)
                          and (:kind::text is null or kind = :kind) and state not in ('REPLACED', 'WITHDRAWN')
                        order by id desc limit 1
                        """)
                .param("item", item)
                .param("account", account)
                .param(
                        "kind",
                        what.word("kind", ChargeKind.class).map(Enum::name).orElse(null))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> what.refused("there is no such charge"));
    }
}
