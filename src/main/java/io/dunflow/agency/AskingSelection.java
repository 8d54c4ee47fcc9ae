package io.dunflow.agency;

import io.dunflow.dunning.KnowingAccounts;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.policy.Answer;
import io.dunflow.policy.Decisions;
import io.dunflow.policy.Facts;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the table {@code agency-selection} about each agency: it knocks out, or gives points; here they are added. */
@Component
class AskingSelection {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final KnowingAccounts knowing;
    private final Decisions decisions;
    private final CreditorDays days;
    private final JdbcClient jdbc;

    AskingSelection(KnowingAccounts knowing, Decisions decisions, CreditorDays days, JdbcClient jdbc) {
        this.knowing = knowing;
        this.decisions = decisions;
        this.days = days;
        this.jdbc = jdbc;
    }

    /**
     * All agencies, the best first: who fits before who does not, then by points, the cheaper of two equal ones.
     *
     * @param recorded false: only to show them
     */
    List<Candidate> of(Placement placement, boolean recorded) {
        var sitting = recorded ? decisions.open() : decisions.openUnrecorded();
        var account = knowing.of(placement.accountId(), days.todayOf(placement.accountId()), sitting);
        return jdbc.sql(OFFERS).param(placement.id()).query(Offer.class).list().stream()
                .map(offer -> candidate(offer, sitting.ask("agency-selection", facts(offer, account))))
                .sorted(Comparator.comparing(Candidate::fits)
                        .thenComparing(Candidate::points)
                        .reversed()
                        .thenComparing(Candidate::fee)
                        .thenComparing(Candidate::code))
                .toList();
    }

    private static Facts facts(Offer offer, Facts account) {
        var net = offer.recovery().multiply(ALL.subtract(offer.fee())).movePointLeft(2);
        return account.and(Map.ofEntries(
                Map.entry("amount", offer.amount()),
                Map.entry("worksThere", offer.worksThere()),
                Map.entry("licensed", offer.licensed()),
                Map.entry("takesKind", offer.takesKind()),
                Map.entry("takesSize", offer.takesSize()),
                Map.entry("refusedBefore", offer.refusedBefore()),
                Map.entry("recoveryPercent", offer.recovery()),
                Map.entry("feePercent", offer.fee()),
                Map.entry("netPercent", net),
                Map.entry("complaintsPercent", offer.complaints()),
                Map.entry("agencyTone", offer.tone())));
    }

    private static Candidate candidate(Offer offer, Answer answer) {
        return new Candidate(
                offer.id(),
                offer.code(),
                offer.name(),
                answer.hit() && answer.outputs().stream().noneMatch(row -> Boolean.FALSE.equals(row.get("fits"))),
                answer.outputs().stream().mapToInt(AskingSelection::points).sum(),
                answer.outputs().stream()
                        .map(row -> String.valueOf(row.get("reason")))
                        .toList(),
                offer.fee(),
                answer.id());
    }

    private static int points(Map<String, Object> row) {
        return row.get("points") == null ? 0 : new BigDecimal(row.get("points").toString()).intValueExact();
    }

    private static final String OFFERS =
            """
            select g.id, g.code, g.name, g.fee_percent as fee, g.recovery_percent as recovery,
              g.complaints_percent as complaints, g.tone, x.amount, d.country = any(g.countries) as works_there,
              d.country = any(g.licences) as licensed, d.kind = any(g.kinds) as takes_kind,
              x.amount >= g.smallest and x.amount <= coalesce(g.largest, x.amount) as takes_size,
              g.id = any(p.refused_by) as refused_before
            from placement p join account a on a.id = p.account_id join debtor d on d.id = a.debtor_id
            cross join lateral (select coalesce(sum(least(i.dunnable_amount, y.claimed)), 0) as amount
              from placement_item y join item i on i.id = y.item_id
              where y.placement_id = p.id and y.left_out is null) x
            join agency g on g.active
            where p.id = ?
            """;

    /** An agency, and whether it can have a placement. */
    record Offer(
            long id,
            String code,
            String name,
            BigDecimal fee,
            BigDecimal recovery,
            BigDecimal complaints,
            String tone,
            BigDecimal amount,
            boolean worksThere,
            boolean licensed,
            boolean takesKind,
            boolean takesSize,
            boolean refusedBefore) {}
}
