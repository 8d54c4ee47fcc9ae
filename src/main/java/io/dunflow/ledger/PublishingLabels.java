package io.dunflow.ledger;

import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts on what the label columns of a file say. An empty cell takes off what an earlier import said, never what a person
 * said; older snapshots say nothing about items of which we know something newer.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PublishingLabels {

    private static final String OF_DEBTORS = "join debtor t on t.number = s.debtor";
    private static final String OF_ITEMS = "join item t on t.id = s.item_id and not s.stale";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PublishingLabels(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** What the rows say about their debtors, who are in the ledger by now. */
    public void ofDebtors(FileSnapshot snapshot, String file) {
        publish(LabelTarget.DEBTOR, OF_DEBTORS, snapshot, file);
    }

    /** What the rows say about their items, which are in the ledger by now. */
    public void ofItems(FileSnapshot snapshot, String file) {
        publish(LabelTarget.ITEM, OF_ITEMS, snapshot, file);
    }

    private void publish(LabelTarget target, String join, FileSnapshot snapshot, String file) {
        if (find(target, join) == 0) {
            return;
        }
        jdbc.sql(
                        "update label b set latest = false from staged_label s where b.%s = s.id and b.key = s.key and b.latest"
                                .formatted(target.column()))
                .update();
        jdbc.sql(
                        """
                insert into label (%s, key, value, reason, set_by, set_at)
                select s.id, s.key, s.value, :file || ':' || s.line,
                  :actor, :now
                from staged_label s order by s.id, s.key"""
                                .formatted(target.column()))
                .param("file", file)
                .param("actor", "import:" + snapshot.importId())
                .param("now", snapshot.knownAt())
                .update();
        jdbc.sql("insert into staged_change (line, account_id) select line, null from staged_label")
                .update();
        tell(target);
    }

    /** Of several lines of a file the last one counts. */
    private long find(LabelTarget target, String join) {
        jdbc.sql(
                        """
                create temporary table staged_label on commit drop as
                with said as (
                  select distinct on (t.id, l.key) t.id, l.key, l.value, s.line
                  from staged_row s %s cross join lateral jsonb_each_text(s.labels) l
                  order by t.id, l.key, s.line desc)
                select said.* from said
                left join label b on b.%s = said.id and b.key = said.key and b.latest
                where b.value is distinct from said.value and (said.value is not null or b.set_by like 'import:%%')"""
                                .formatted(join, target.column()))
                .update();
        return jdbc.sql("select count(*) from staged_label").query(Long.class).single();
    }

    private void tell(LabelTarget target) {
        var accounts = new TreeSet<>(jdbc.sql(
                        target == LabelTarget.ITEM
                                ? "select i.account_id from item i join staged_label s on s.id = i.id"
                                : """
                                  select a.id from staged_label s join debtor d on s.id in (d.id, d.parent_id)
                                  join account a on a.debtor_id = d.id""")
                .query(Long.class)
                .list());
        if (!accounts.isEmpty()) {
            events.publishEvent(new LabelsChanged(accounts));
        }
    }
}
