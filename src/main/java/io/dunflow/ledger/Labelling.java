package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts labels on creditors, debtors, accounts and items and takes them off; what was said before stays on record. */
@Component
public class Labelling {

    /** A label is asked for by its key in FEEL, so the key is a name. */
    public static final String KEY = "[A-Za-z][A-Za-z0-9_]{0,39}";

    private final JdbcClient jdbc;
    private final GrantedCreditors granted;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Labelling(JdbcClient jdbc, GrantedCreditors granted, ApplicationEventPublisher events, Clock clock) {
        this.granted = granted;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sets a label, in place of what it said before.
     *
     * @throws InvalidInput when key, value or reason will not do
     */
    @Transactional
    public void set(LabelTarget target, String name, String key, String value, String reason, String actor) {
        var fields = new Fields();
        fields.required("value", value, 200);
        check(fields, key, reason);
        write(target, id(target, name), key, value, reason, actor);
    }

    /** Takes a label off; one that is not there is no matter. */
    @Transactional
    public void remove(LabelTarget target, String name, String key, String reason, String actor) {
        check(new Fields(), key, reason);
        write(target, id(target, name), key, null, reason, actor);
    }

    /** Everything that was ever said, the latest first. */
    @Transactional(readOnly = true)
    public List<LabelAnswer> of(LabelTarget target, String name) {
        return jdbc.sql(
                        """
                        select key, value, reason, set_by, set_at, latest and value is not null as counts
                        from label where %s = :id order by id desc limit 1000
                        """
                                .formatted(target.column()))
                .param("id", id(target, name))
                .query(LabelAnswer.class)
                .list();
    }

    private void write(LabelTarget target, long id, String key, String value, String reason, String actor) {
        lock(target, id);
        var before = latest(target, id, key);
        if (before.equals(Optional.ofNullable(value))) {
            return;
        }
        jdbc.sql("update label set latest = false where %s = :id and key = :key and latest".formatted(target.column()))
                .param("id", id)
                .param("key", key)
                .update();
        jdbc.sql(
                        """
                        insert into label (%s, key, value, reason, set_by, set_at)
                        values (:id, :key, :value, :reason, :actor, :now)
                        """
                                .formatted(target.column()))
                .param("id", id)
                .param("key", key)
                .param("value", value)
                .param("reason", reason)
                .param("actor", actor)
                .param("now", Moments.of(clock))
                .update();
        announce(target, id);
    }

    private void announce(LabelTarget target, long id) {
        var accounts =
                jdbc.sql(target.accounts()).param("id", id).query(Long.class).set();
        if (!accounts.isEmpty()) {
            events.publishEvent(new LabelsChanged(accounts));
        }
    }

    private void lock(LabelTarget target, long id) {
        jdbc.sql("select id from %s where id = :id for no key update".formatted(target.table()))
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private Optional<String> latest(LabelTarget target, long id, String key) {
        return jdbc.sql("select coalesce(max(value), '') from label where %s = :id and key = :key and latest"
                        .formatted(target.column()))
                .param("id", id)
                .param("key", key)
                .query(String.class)
                .optional()
                .filter(value -> !value.isEmpty());
    }

    private long id(LabelTarget target, String name) {
        return jdbc.sql(target.lookUp())
                .param("name", name)
                .query(Long.class)
                .optional()
                .filter(id -> visible(target, id))
                .orElseThrow(() -> granted.unknown(target.table(), name));
    }

    /** A debtor is everybody's who may see one of its accounts, or where there is none. */
    private boolean visible(LabelTarget target, long id) {
        var owed = creditors(target, id);
        return granted.contain(owed)
                || target == LabelTarget.DEBTOR
                        && owed.stream().anyMatch(creditor -> granted.contain(List.of(creditor)));
    }

    private List<Long> creditors(LabelTarget target, long id) {
        return switch (target) {
            case DEBTOR -> creditors("select distinct creditor_id from account where debtor_id = ?", id);
            case CREDITOR -> List.of(id);
            case ACCOUNT -> creditors("select creditor_id from account where id = ?", id);
            case ITEM ->
                creditors("select creditor_id from invoice v join item i on i.invoice_id = v.id where i.id = ?", id);
        };
    }

    private List<Long> creditors(String sql, long id) {
        return jdbc.sql(sql).param(id).query(Long.class).list();
    }

    private static void check(Fields fields, String key, String reason) {
        if (!key.matches(KEY)) {
            fields.wrong("key", say("label.key"));
        }
        fields.required("reason", reason, 1000);
        fields.refuseWrong();
    }
}
