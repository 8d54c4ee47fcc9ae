package io.dunflow.scenario.event;

import io.dunflow.ledger.Account;
import io.dunflow.ledger.ChargeKind;
import io.dunflow.ledger.TakingOverCharges;
import io.dunflow.ledger.TakingOverCharges.Claimed;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code charge}: a letter of another system claimed something on top of an item, or of an account. */
@Component
class ChargeIsTakenOver implements EventKind {

    private final TakingOverCharges takingOver;
    private final JdbcClient jdbc;

    ChargeIsTakenOver(TakingOverCharges takingOver, JdbcClient jdbc) {
        this.takingOver = takingOver;
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "charge";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var item = what.has("item") ? Long.valueOf(scene.item(what.get("item"))) : null;
        var amount = what.number("amount").orElseThrow(() -> what.refused("a charge has an amount"));
        var id = takingOver.takeOver(
                new Claimed(
                        item == null ? scene.account(what).id() : account(item).id(),
                        item,
                        item == null ? null : sequence(item),
                        what.word("kind", ChargeKind.class).orElse(ChargeKind.FEE),
                        amount,
                        what.text("law").orElse(null),
                        what.date("from").orElse(null),
                        what.date("through").orElse(null)),
                "finance");
        scene.call("charge", what.text("name").orElse("charge"), id);
    }

    private Account account(long item) {
        return jdbc.sql("select a.* from account a join item i on i.account_id = a.id where i.id = ?")
                .param(item)
                .query(Account.class)
                .single();
    }

    private int sequence(long item) {
        return jdbc.sql("select coalesce(max(sequence), 1) from item_clock where item_id = ? and not shadow")
                .param(item)
                .query(Integer.class)
                .single();
    }
}
