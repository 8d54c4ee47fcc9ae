package io.dunflow.credit;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All questions about credit that people decide or decided. */
@Repository
class CreditCases {

    private static final String SELECT =
            "select k.*, d.number as debtor, q.order_number from credit_case k join debtor d on d.id = k.debtor_id"
                    + " left join credit_check q on q.id = k.check_id ";

    private final JdbcClient jdbc;
    private final Clock clock;

    CreditCases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long add(NewCase opened, String by) {
        long id = jdbc.sql(
                        """
                insert into credit_case (kind, account_id, debtor_id, scope, check_id, amount, currency, reasons,
                  decision_id, note, due_on, renew_until, state, opened_by, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?) returning id""")
                .params(
                        opened.kind().name(),
                        opened.account(),
                        opened.debtor(),
                        opened.scope().name(),
                        opened.check(),
                        opened.amount(),
                        opened.currency(),
                        opened.reasons().toArray(String[]::new),
                        opened.decision(),
                        opened.note(),
                        opened.dueOn(),
                        opened.renewUntil(),
                        by,
                        now())
                .query(Long.class)
                .single();
        happened(id, CaseState.OPEN, opened.note(), by);
        return id;
    }

    Optional<CreditCase> find(long id) {
        return jdbc.sql(SELECT + "where k.id = ?")
                .param(id)
                .query(CreditCases::read)
                .optional();
    }

    /** The same, waiting for whoever is deciding this or another question about the debtor. */
    Optional<CreditCase> locked(long id) {
        lock("select debtor_id from credit_case where id = ?", id);
        return jdbc.sql(SELECT + "where k.id = ? for update of k")
                .param(id)
                .query(CreditCases::read)
                .optional();
    }

    /** The questions about a debtor, newest first. */
    List<CreditCase> ofDebtor(long debtorId) {
        return jdbc.sql(SELECT + "where k.debtor_id = ? order by k.id desc")
                .param(debtorId)
                .query(CreditCases::read)
                .list();
    }

    /** The questions about a limit, or orders within it, that nobody or one person of two has decided, oldest first. */
    List<CreditCase> waiting(long debtorId, LimitScope scope) {
        lock("?", debtorId);
        return jdbc.sql(
                        SELECT
                                + "where k.debtor_id = ? and k.scope = ? and k.state in ('OPEN', 'PROPOSED') order by k.id for update of k")
                .params(debtorId, scope.name())
                .query(CreditCases::read)
                .list();
    }

    Optional<CreditCase> openReview(long debtorId, LimitScope scope) {
        return jdbc.sql(
                        SELECT
                                + "where k.debtor_id = ? and k.scope = ? and k.kind = 'REVIEW' and k.state in ('OPEN', 'PROPOSED') for update of k")
                .params(debtorId, scope.name())
                .query(CreditCases::read)
                .optional();
    }

    /** What a person is asked about an order of a debtor. */
    Optional<CreditCase> openReferral(long creditorId, long debtorId, String order) {
        return jdbc.sql(
                        SELECT
                                + """
                where k.debtor_id = ? and q.creditor_id = ? and q.order_number = ? and k.state in ('OPEN', 'PROPOSED')
                for update of k""")
                .params(debtorId, creditorId, order)
                .query(CreditCases::read)
                .optional();
    }

    /** An order was asked for anew: from now on that is the question, and nobody has decided about it. */
    void ask(CreditCase one, NewCase anew, String by) {
        jdbc.sql(
                        """
                update credit_case set account_id = ?, check_id = ?, amount = ?, currency = ?, reasons = ?,
                  decision_id = ?, state = 'OPEN' where id = ?""")
                .params(
                        anew.account(),
                        anew.check(),
                        anew.amount(),
                        anew.currency(),
                        anew.reasons().toArray(String[]::new),
                        anew.decision(),
                        one.id())
                .update();
        happened(one.id(), CaseState.OPEN, null, by);
    }

    /** What was decided did not know these reasons: nobody has decided about them. */
    void reopen(CreditCase one, List<String> reasons, String by) {
        jdbc.sql(
                        """
                update credit_case set state = 'OPEN', reasons = reasons
                  || array(select x from unnest(cast(:reasons as text[])) x where x <> all (reasons)) where id = :id""")
                .param("reasons", reasons.toArray(String[]::new))
                .param("id", one.id())
                .update();
        happened(one.id(), CaseState.OPEN, reasons.get(0), by);
    }

    void end(CreditCase one, CaseState state, String answer, LocalDate today, String by) {
        jdbc.sql("update credit_case set state = ?, answer = ?, ended_on = ?, ended_by = ? where id = ?")
                .params(state.name(), answer, today, by, one.id())
                .update();
        happened(one.id(), state, answer, by);
    }

    /** It is not decided yet, but goes on. */
    void become(long id, CaseState state, String detail, String by) {
        jdbc.sql("update credit_case set state = ? where id = ?")
                .params(state.name(), id)
                .update();
        happened(id, state, detail, by);
    }

    /** Questions about one debtor are decided one after the other, as each may answer others. */
    private void lock(String debtor, long id) {
        jdbc.sql("select id from debtor where id = (" + debtor + ") for no key update")
                .param(id)
                .query(Long.class)
                .optional();
    }

    private void happened(long id, CaseState state, String detail, String by) {
        jdbc.sql("insert into credit_case_event (case_id, state, amount, detail, actor, at)"
                        + " select id, ?, amount, ?, ?, ? from credit_case where id = ?")
                .params(state.name(), detail, by, now(), id)
                .update();
    }

    private static CreditCase read(ResultSet row, int n) throws SQLException {
        return new CreditCase(
                row.getLong("id"),
                CaseKind.valueOf(row.getString("kind")),
                row.getLong("account_id"),
                row.getLong("debtor_id"),
                row.getString("debtor"),
                LimitScope.valueOf(row.getString("scope")),
                row.getObject("check_id", Long.class),
                row.getString("order_number"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                List.of((String[]) row.getArray("reasons").getArray()),
                row.getString("note"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("renew_until", LocalDate.class),
                CaseState.valueOf(row.getString("state")),
                row.getString("opened_by"),
                row.getObject("opened_at", OffsetDateTime.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("ended_by"),
                row.getString("answer"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** A question as it is opened. */
    record NewCase(
            CaseKind kind,
            long account,
            long debtor,
            LimitScope scope,
            Long check,
            BigDecimal amount,
            String currency,
            List<String> reasons,
            Long decision,
            String note,
            LocalDate dueOn,
            LocalDate renewUntil) {}
}
