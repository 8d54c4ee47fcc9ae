package io.dunflow.agency;

import io.dunflow.ledger.Sentence;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements as people look at them: how the sums of both sides compare, and what was done about each difference. */
@Repository
class ReconciledStatements {

    private static final String SELECT =
            """
            select s.id, g.code, g.name as agency, s.number, s.currency, s.as_of, s.lines, s.at, f.differences, f.open
            from agency_statement s join agency g on g.id = s.agency_id
            cross join lateral (select count(*) as differences, count(*) filter (where d.matter_id is null) as open
              from agency_matter m left join agency_matter_done d on d.matter_id = m.id where m.statement_id = s.id) f
            """;

    private final AgencyStatements statements;
    private final JdbcClient jdbc;

    ReconciledStatements(AgencyStatements statements, JdbcClient jdbc) {
        this.statements = statements;
        this.jdbc = jdbc;
    }

    /**
     * The latest, newest first.
     *
     * @param agency code; null: of all
     */
    List<Row> latest(String agency) {
        return jdbc.sql(SELECT
                        + " where :agency::text is null or g.code = :agency order by s.as_of desc, s.id desc limit 200")
                .param("agency", agency)
                .query(Row.class)
                .list();
    }

    Optional<Row> find(long id) {
        return jdbc.sql(SELECT + " where s.id = ?").param(id).query(Row.class).optional();
    }

    /** What both sides' books held at the end of its day. */
    List<Sum> sums(Row statement) {
        var theirs = jdbc.sql(
                        """
                        select coalesce(sum(original), 0) as original, coalesce(sum(paid), 0) as paid,
                          coalesce(sum(cancelled), 0) as cancelled, coalesce(sum(remaining), 0) as remaining,
                          coalesce(sum(commission), 0) as commission
                        from agency_statement_line where statement_id = ?
                        """)
                .param(statement.id())
                .query(Figures.class)
                .single();
        var ours = statements.ours(statement.code(), statement.currency(), statement.asOf()).values().stream()
                .distinct()
                .map(Figures::of)
                .reduce(Figures.NONE, Figures::plus);
        return List.of(
                new Sum("original", ours.original(), theirs.original()),
                new Sum("paid", ours.paid(), theirs.paid()),
                new Sum("cancelled", ours.cancelled(), theirs.cancelled()),
                new Sum("remaining", ours.remaining(), theirs.remaining()),
                new Sum("commission", ours.commission(), theirs.commission()));
    }

    /** What nobody has looked at yet comes first. */
    List<Difference> differences(long id) {
        return jdbc.sql(
                        """
                        select m.id, m.kind, m.account_id, m.placement_id, q.name as debtor, m.ours, m.theirs, m.amount, m.reason,
                          d.note, d.done_by, d.done_at
                        from agency_matter m left join agency_matter_done d on d.matter_id = m.id
                        left join account a on a.id = m.account_id left join debtor q on q.id = a.debtor_id
                        where m.statement_id = ? order by d.done_at desc nulls first, m.id limit 2000
                        """)
                .param(id)
                .query(Difference.class)
                .list();
    }

    /**
     * A statement in a list.
     *
     * @param differences how many there are
     * @param open how many of them nobody has looked at
     */
    record Row(
            long id,
            String code,
            String agency,
            String number,
            String currency,
            LocalDate asOf,
            int lines,
            Instant at,
            long differences,
            long open) {}

    /** A figure of both sides. */
    record Sum(String figure, BigDecimal ours, BigDecimal theirs) {

        public BigDecimal differs() {
            return theirs.subtract(ours);
        }
    }

    /**
     * Where the books differ.
     *
     * @param reason a stored sentence
     * @param doneBy null: nobody has looked at it
     */
    record Difference(
            long id,
            String kind,
            Long accountId,
            Long placementId,
            String debtor,
            BigDecimal ours,
            BigDecimal theirs,
            BigDecimal amount,
            String reason,
            String note,
            String doneBy,
            Instant doneAt) {

        public String why() {
            return Sentence.ofStored(reason).toString();
        }
    }

    /** The sums of one side. */
    record Figures(
            BigDecimal original, BigDecimal paid, BigDecimal cancelled, BigDecimal remaining, BigDecimal commission) {

        static final Figures NONE =
                new Figures(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        static Figures of(OurItem item) {
            return new Figures(item.original(), item.paid(), item.cancelled(), item.remaining(), item.commission());
        }

        Figures plus(Figures other) {
            return new Figures(
                    original.add(other.original),
                    paid.add(other.paid),
                    cancelled.add(other.cancelled),
                    remaining.add(other.remaining),
                    commission.add(other.commission));
        }
    }
}
