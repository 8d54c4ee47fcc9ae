package io.dunflow.dunning;

import io.dunflow.ledger.BusinessDays;
import io.dunflow.policy.Sitting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code approval}: may a run go on by itself, or who approves it. The strictest of its creditors counts. */
@Component
class RunApproval {

    /** What the table may ask. */
    static final Set<String> FACTS = Set.of(
            "scheduled",
            "notices",
            "claimed",
            "highestLetter",
            "highestLevel",
            "accountApproval",
            "withinLimits",
            "bankDataAge",
            "bankDataTooOld");

    private final JdbcClient jdbc;
    private final BusinessDays businessDays;
    private final Optional<ApprovalOfOthers> others;

    RunApproval(JdbcClient jdbc, BusinessDays businessDays, Optional<ApprovalOfOthers> others) {
        this.jdbc = jdbc;
        this.businessDays = businessDays;
        this.others = others;
    }

    /** The approval that a proposed run needs for its lines as they stand; nothing to execute needs none. */
    Needed of(DunningRun run, Sitting sitting) {
        return others.flatMap(ApprovalOfOthers::approval)
                .map(asked -> new Needed(asked, "OTHER_ACCOUNTS"))
                .orElseGet(() -> ofItsLines(run, sitting));
    }

    private Needed ofItsLines(DunningRun run, Sitting sitting) {
        return sums(run).stream()
                .map(sum -> of(run, sum, sitting))
                .reduce((one, other) -> one.approval().compareTo(other.approval()) >= 0 ? one : other)
                .orElse(new Needed(Approval.NONE, "NOTHING_TO_DO"));
    }

    private Needed of(DunningRun run, CreditorSum sum, Sitting sitting) {
        var inputs = new HashMap<String, Object>();
        inputs.put("scheduled", run.scheduled());
        inputs.put("notices", sum.notices());
        inputs.put("claimed", sum.claimed());
        inputs.put("highestLetter", sum.highestLetter());
        inputs.put("highestLevel", sum.highestLevel());
        inputs.put("accountApproval", Approval.values()[sum.accountApproval()].name());
        inputs.put(
                "withinLimits",
                sum.notices() <= sum.noticesLimit() && sum.claimed().compareTo(sum.amountLimit()) <= 0);
        var age = bankDataAge(sum, run.runDate());
        inputs.put("bankDataAge", age);
        inputs.put("bankDataTooOld", age != null && age > sum.bankDataAgeLimit());
        var answer = sitting.ask("approval", inputs);
        return answer.hit()
                ? new Needed(
                        answer.text("approval").map(Approval::valueOf).orElse(Approval.LEAD),
                        answer.text("reason").orElse("NO_REASON"))
                : new Needed(Approval.LEAD, "NO_RULE");
    }

    /** Business days between the day through which bank data is complete and the run date; null when none is known. */
    private Integer bankDataAge(CreditorSum sum, LocalDate runDate) {
        return sum.bankCompleteThrough() == null
                ? null
                : businessDays.between(sum.calendar(), sum.bankCompleteThrough(), runDate);
    }

    /** Largest sum in any currency, as limits are numbers of the creditor's own currency or smaller ones. */
    private List<CreditorSum> sums(DunningRun run) {
        return jdbc.sql(
                        """
                        select c.calendar, c.bank_complete_through, c.bank_data_age_limit, c.auto_approve_notices as notices_limit,
                          c.auto_approve_amount as amount_limit, sum(s.notices)::int as notices,
                          max(s.claimed) as claimed, max(s.highest_letter) as highest_letter,
                          max(s.highest_level) as highest_level, max(s.account_approval) as account_approval
                        from (select l.creditor_id, l.currency, count(*) filter (where l.step = 'REMIND') as notices,
                                coalesce(sum(l.claimed + l.charged) filter (where l.step = 'REMIND'), 0) as claimed,
                                coalesce(max(l.claimed + l.charged) filter (where l.step = 'REMIND'), 0) as highest_letter,
                                coalesce(max(l.level) filter (where l.step = 'REMIND'), 0) as highest_level,
                                max(case l.approval when 'LEAD' then 2 when 'FINANCE' then 1 else 0 end)
                                  as account_approval
                              from run_line l where l.run_id = :run and l.state = 'PROPOSED'
                              group by l.creditor_id, l.currency) s
                        join creditor c on c.id = s.creditor_id
                        group by c.id order by c.code
                        """)
                .param("run", run.id())
                .query(CreditorSum.class)
                .list();
    }

    /** Who has to approve, and why. */
    record Needed(Approval approval, String reason) {}

    /** What a run proposes for one creditor, and the creditor's limits. */
    record CreditorSum(
            String calendar,
            LocalDate bankCompleteThrough,
            int bankDataAgeLimit,
            int noticesLimit,
            BigDecimal amountLimit,
            int notices,
            BigDecimal claimed,
            BigDecimal highestLetter,
            int highestLevel,
            int accountApproval) {}
}
