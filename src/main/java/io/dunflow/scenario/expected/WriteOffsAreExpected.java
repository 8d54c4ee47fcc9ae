package io.dunflow.scenario.expected;

import io.dunflow.resolution.writeoff.WriteOff;
import io.dunflow.resolution.writeoff.WriteOffs;
import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.NamedItems;
import io.dunflow.scenario.script.Part;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code write-offs}: what became of all write-offs so far, in the order in which they were asked for. */
@Component
class WriteOffsAreExpected implements Expectation {

    private final WriteOffs writeOffs;
    private final JdbcClient jdbc;

    WriteOffsAreExpected(WriteOffs writeOffs, JdbcClient jdbc) {
        this.writeOffs = writeOffs;
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "write-offs";
    }

    @Override
    public List<Mismatch> check(Part expected, Scene scene) {
        var found = jdbc.sql("select id from write_off order by id").query(Long.class).list().stream()
                .map(id -> facts(writeOffs.find(id).orElseThrow()))
                .toList();
        return Comparing.exactly(word(), expected, found);
    }

    private Facts facts(WriteOff one) {
        var debtor = jdbc.sql("select d.number from account a join debtor d on d.id = a.debtor_id where a.id = ?")
                .param(one.accountId())
                .query(String.class)
                .single();
        return Facts.of()
                .and("debtor", debtor)
                .and("amount", one.amount())
                .and("written", one.written())
                .and("credited", one.credited())
                .and("recovered", one.recovered())
                .and("state", one.state().name())
                .and("cause", one.cause().name())
                .and("approver", one.approver())
                .and("authority-reason", one.authorityReason())
                .and("left-out", leftOut(one.id()));
    }

    private List<Facts> leftOut(long writeOff) {
        return jdbc.sql("select " + NamedItems.NAME
                        + " as item, x.left_out from write_off_item x join item i on i.id = x.item_id"
                        + " join invoice v on v.id = i.invoice_id"
                        + " where x.write_off_id = ? and x.left_out is not null order by i.due_date, i.id")
                .param(writeOff)
                .query((row, n) ->
                        Facts.of().and("item", row.getString("item")).and("because", row.getString("left_out")))
                .list();
    }
}
