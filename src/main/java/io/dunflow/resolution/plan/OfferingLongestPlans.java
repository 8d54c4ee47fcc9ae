package io.dunflow.resolution.plan;

import io.dunflow.dunning.OfferingPlans;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Refused;
import io.dunflow.resolution.Actor;
import io.dunflow.resolution.person.RefusingVoid;
import io.dunflow.resolution.reason.NonPaymentReason;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Offers the longest plan that {@code plan-terms} allows, by the policy and nobody's hand. */
@Component
class OfferingLongestPlans implements OfferingPlans {

    private static final int MOST = 120;
    private static final int YEARS = 10;

    private final ProposingPlans proposing;
    private final AskingPlanTerms terms;
    private final PlannableItems items;
    private final RefusingVoid refusing;
    private final SendingPlanLetters letters;
    private final CreditorDays days;
    private final JdbcClient jdbc;

    OfferingLongestPlans(
            ProposingPlans proposing,
            AskingPlanTerms terms,
            PlannableItems items,
            RefusingVoid refusing,
            SendingPlanLetters letters,
            CreditorDays days,
            JdbcClient jdbc) {
        this.proposing = proposing;
        this.terms = terms;
        this.items = items;
        this.refusing = refusing;
        this.letters = letters;
        this.days = days;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean offer(long accountId, Collection<Long> chosen) {
        var wish = wish(accountId, List.copyOf(chosen));
        var order = longest(wish).filter(found -> reaches(accountId, found.items()));
        order.ifPresent(found -> proposing.propose(found, null, Actor.POLICY));
        return order.isPresent();
    }

    /** Beyond everything: the table says what is possible. */
    private PlanOrder wish(long accountId, List<Long> chosen) {
        return new PlanOrder(
                accountId,
                chosen,
                MOST,
                days.todayOf(accountId).plusYears(YEARS),
                1,
                PlanRhythm.MONTHS,
                BigDecimal.ZERO,
                PlanParty.COLLECTOR,
                reason(accountId),
                null);
    }

    private Optional<PlanOrder> longest(PlanOrder wish) {
        try {
            refusing.refuse(wish.account(), "SUSPEND_PLANS");
            var nearest = terms.of(wish, items.of(wish), false).nearest();
            return Optional.of(wish.as(nearest)).filter(order -> order.instalments() > 1);
        } catch (InvalidInput | Refused impossible) {
            return Optional.empty();
        }
    }

    private boolean reaches(long accountId, List<Long> chosen) {
        var creditor = jdbc.sql("select creditor_id from account where id = ?")
                .param(accountId)
                .query(Long.class)
                .single();
        return letters.reaches(accountId, creditor, chosen);
    }

    private String reason(long accountId) {
        return jdbc.sql("select reason from payment_reason where account_id = ? order by id desc limit 1")
                .param(accountId)
                .query(String.class)
                .optional()
                .orElse(NonPaymentReason.UNKNOWN.name());
    }
}
