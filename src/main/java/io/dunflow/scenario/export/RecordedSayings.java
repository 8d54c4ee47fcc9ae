package io.dunflow.scenario.export;

import io.dunflow.models.ModelsAtWork;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.NamedItems;
import io.dunflow.scenario.script.Party;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people said about an exported account and its debtor: labels that the tables ask for, consents, and reasons. */
@Repository
class RecordedSayings {

    private final JdbcClient jdbc;
    private final ModelsAtWork models;

    RecordedSayings(JdbcClient jdbc, ModelsAtWork models) {
        this.jdbc = jdbc;
        this.models = models;
    }

    List<Recorded> of(ExportedAccount account) {
        return Stream.of(labels(account), consents(account), reasons(account), calls(account))
                .flatMap(said -> said)
                .toList();
    }

    private Stream<Recorded> labels(ExportedAccount account) {
        var tables = tables();
        return jdbc
                .sql(
                        """
                        select b.key, b.value, b.set_at, b.account_id is not null as of_account, %s as item,
                          case when b.debtor_id = d.id then 'debtor' when b.debtor_id = d.parent_id then 'head-office'
                            when b.account_id is not null then 'debtor' end as debtor
                        from account a join debtor d on d.id = a.debtor_id
                        join label b on b.creditor_id = a.creditor_id or b.debtor_id in (d.id, d.parent_id)
                          or b.account_id = a.id or b.item_id in (select id from item where account_id = a.id)
                        left join item i on i.id = b.item_id left join invoice v on v.id = i.invoice_id
                        where a.id = ? order by b.id
                        """
                                .formatted("case when b.item_id is not null then " + NamedItems.NAME + " end"))
                .param(account.id())
                .query(Label.class)
                .list()
                .stream()
                .filter(label -> tables.contains(label.key()))
                .map(label -> label.told(account));
    }

    /** All tables as one text: a key that does not stand in it is asked for by none. */
    private String tables() {
        return models.files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".dmn"))
                .map(Map.Entry::getValue)
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .reduce("", String::concat);
    }

    /** A refusal that was said on a call is told by its task. */
    private Stream<Recorded> consents(ExportedAccount account) {
        return jdbc
                .sql(
                        """
                        select creditor_id is not null as to_creditor, channel, purpose, permitted, since from consent t
                        where person_id = (select person_id from debtor where id = :debtor)
                          and (creditor_id is null or creditor_id = :creditor) and channel in ('EMAIL', 'LETTER', 'PHONE')
                          and not (channel = 'PHONE' and source like 'call, %' and exists (select from call_outcome o
                            where o.account_id = :account and o.task_id is not null
                              and abs(extract(epoch from o.recorded_at - t.since)) < 5))
                        order by creditor_id nulls first, id
                        """)
                .param("account", account.id())
                .param("debtor", account.debtorId())
                .param("creditor", account.creditorId())
                .query(Consent.class)
                .list()
                .stream()
                .map(consent -> Recorded.of(
                        consent.since().toInstant(),
                        Recorded.Order.CONSENT,
                        "consent",
                        account.debtor()
                                .and("creditor", consent.toCreditor() ? Party.ONLY : null)
                                .and("channel", consent.channel())
                                .and("purpose", consent.purpose())
                                .and("permitted", consent.permitted())));
    }

    /** What was said on a call is told by its task. */
    private Stream<Recorded> reasons(ExportedAccount account) {
        return jdbc
                .sql(
                        "select reason, recorded_at from payment_reason where account_id = ? and case_id is null order by id")
                .param(account.id())
                .query(Reason.class)
                .list()
                .stream()
                .map(told -> Recorded.of(
                        told.recordedAt().toInstant(),
                        Recorded.Order.TASK,
                        "non-payment-reason",
                        account.debtor().and("reason", told.reason())));
    }

    /** What the debtor said about calls while nobody had one as a task. */
    private Stream<Recorded> calls(ExportedAccount account) {
        return jdbc
                .sql("select placed, named_on, recorded_at from call_outcome where account_id = ? and task_id is null"
                        + " order by id")
                .param(account.id())
                .query(Call.class)
                .list()
                .stream()
                .map(call -> Recorded.of(
                        call.recordedAt().toInstant(),
                        Recorded.Order.TASK,
                        "debtor-call",
                        account.debtor()
                                .and("how", call.placed().equals("BY_DEBTOR") ? "CALLED" : "WROTE")
                                .and("call-on", call.namedOn())));
    }

    /** A call of the debtor, or a wish to be called. */
    record Call(String placed, LocalDate namedOn, OffsetDateTime recordedAt) {}

    /** Why it is not paid. */
    record Reason(String reason, OffsetDateTime recordedAt) {}

    /** A label that was set or taken off. */
    record Label(String key, String value, OffsetDateTime setAt, boolean ofAccount, String item, String debtor) {

        Recorded told(ExportedAccount account) {
            return Recorded.of(
                    setAt.toInstant(),
                    item == null ? Recorded.Order.LABEL : Recorded.Order.SNAPSHOT,
                    "label",
                    Facts.of()
                            .and("item", item == null ? null : account.names().item(item))
                            .and("debtor", debtor)
                            .and("account", ofAccount ? true : null)
                            .and("key", key)
                            .and("value", value));
        }
    }

    /** A consent or a refusal. */
    record Consent(boolean toCreditor, String channel, String purpose, boolean permitted, OffsetDateTime since) {}
}
