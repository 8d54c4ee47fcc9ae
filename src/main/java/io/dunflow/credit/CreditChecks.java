package io.dunflow.credit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All questions about orders, with what was answered and why. */
@Repository
class CreditChecks {

    private static final String SELECT =
            """
            select k.*, c.code as creditor, d.number as debtor, t.decision_key, t.version, t.rules
            from credit_check k join creditor c on c.id = k.creditor_id join debtor d on d.id = k.debtor_id
            join decision t on t.id = k.decision_id
            """;

    private final JdbcClient jdbc;
    private final CreditSums sums;
    private final ObjectMapper json;
    private final Clock clock;

    CreditChecks(JdbcClient jdbc, CreditSums sums, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.sums = sums;
        this.json = json;
        this.clock = clock;
    }

    long add(Judged judged, String by) {
        var asked = judged.asked();
        return jdbc.sql(
                        """
                insert into credit_check (creditor_id, debtor_id, order_number, amount, currency, day, answer, reasons,
                  facts, decision_id, limit_needed, limit_currency, asked_by, asked_at)
                values (:creditor, :debtor, :order, :amount, :currency, :day, :answer, :reasons, :facts::jsonb,
                  :decision, :needed, :limitCurrency, :by, :now) returning id""")
                .param("creditor", asked.creditor().id())
                .param("debtor", asked.debtor())
                .param("order", asked.question().order())
                .param("amount", asked.question().amount())
                .param("currency", asked.question().currency())
                .param("day", asked.day())
                .param("answer", judged.judgement().answer().name())
                .param("reasons", judged.judgement().reasons().toArray(String[]::new))
                .param("facts", sums.of(judged).toString())
                .param("decision", judged.judgement().decision().id())
                .param("needed", judged.credit().needed())
                .param("limitCurrency", judged.credit().own().exposure().currency())
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    Optional<CreditCheck> find(long id) {
        return jdbc.sql(SELECT + " where k.id = ?").param(id).query(this::read).optional();
    }

    /** The last questions about a debtor by these creditors, newest first. */
    List<CreditCheck> ofDebtor(long debtorId, Long[] creditors, int limit) {
        return jdbc.sql(SELECT + " where k.debtor_id = ? and k.creditor_id = any(?) order by k.id desc limit ?")
                .params(debtorId, creditors, limit)
                .query(this::read)
                .list();
    }

    /** What was only asked, in the same shape. */
    CreditCheck unrecorded(Judged judged) {
        var question = judged.asked().question();
        var judgement = judged.judgement();
        return new CreditCheck(
                0,
                question.creditor(),
                question.debtor(),
                question.order(),
                question.amount(),
                question.currency(),
                judged.asked().day(),
                judgement.answer(),
                judgement.reasons(),
                judged.credit().needed(),
                judged.credit().own().exposure().currency(),
                sums.of(judged),
                new CreditCheck.Table(
                        JudgingCredit.TABLE, 0, judgement.decision().rules()));
    }

    private CreditCheck read(ResultSet row, int n) throws SQLException {
        return new CreditCheck(
                row.getLong("id"),
                row.getString("creditor"),
                row.getString("debtor"),
                row.getString("order_number"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getObject("day", LocalDate.class),
                CreditAnswer.valueOf(row.getString("answer")),
                List.of((String[]) row.getArray("reasons").getArray()),
                row.getBigDecimal("limit_needed"),
                row.getString("limit_currency"),
                tree(row.getString("facts")),
                new CreditCheck.Table(
                        row.getString("decision_key"),
                        row.getInt("version"),
                        row.getString("rules").isEmpty()
                                ? List.of()
                                : List.of(row.getString("rules").split(","))));
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was recorded of a credit check cannot be read", e);
        }
    }
}
