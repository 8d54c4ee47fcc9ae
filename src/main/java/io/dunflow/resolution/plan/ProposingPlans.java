package io.dunflow.resolution.plan;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.correspondence.Notices;
import io.dunflow.dunning.MovingItems;
import io.dunflow.ledger.BusinessDays;
import io.dunflow.ledger.Cover;
import io.dunflow.ledger.Covering;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.resolution.AccountAccess;
import io.dunflow.resolution.AccountMoney;
import io.dunflow.resolution.concession.AgreeingInTurn;
import io.dunflow.resolution.person.RefusingVoid;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes a payment plan. From then on nothing of its items is dunned: they are covered and split off into a case of
 * their own at once, so that what is negotiated stands in one place and returns as a whole when nothing comes of it.
 */
@Component
public class ProposingPlans {

    private final Plans plans;
    private final NewPlans newPlans;
    private final AskingPlanTerms terms;
    private final PlannableItems items;
    private final Covering covering;
    private final MovingItems moving;
    private final StartingPlans starting;
    private final AccountMoney money;
    private final CreditorDays days;
    private final BusinessDays businessDays;
    private final Notices notices;
    private final AgreeingInTurn inTurn;
    private final AccountAccess access;

    private final RefusingVoid refusing;

    ProposingPlans(
            Plans plans,
            NewPlans newPlans,
            AskingPlanTerms terms,
            PlannableItems items,
            Covering covering,
            MovingItems moving,
            StartingPlans starting,
            AccountMoney money,
            CreditorDays days,
            BusinessDays businessDays,
            Notices notices,
            AgreeingInTurn inTurn,
            AccountAccess access,
            RefusingVoid refusing) {
        this.refusing = refusing;
        this.plans = plans;
        this.newPlans = newPlans;
        this.terms = terms;
        this.items = items;
        this.covering = covering;
        this.moving = moving;
        this.starting = starting;
        this.money = money;
        this.days = days;
        this.businessDays = businessDays;
        this.notices = notices;
        this.inTurn = inTurn;
        this.access = access;
    }

    /** What the tables would say, and the schedule of what they would accept; nothing is recorded. */
    @Transactional
    public PlanPreview preview(PlanOrder order) {
        access.demand(order.account());
        var offer = terms.of(order, items.of(order), false);
        return PlanPreview.of(offer, money.currency(order.account()), money.digits(order.account()));
    }

    /**
     * Proposes the plan. One that the debtor asked for, within the authority of a collector, is agreed at once.
     *
     * @param caseId in which the debtor asked for it, or null; told when the plan ends
     * @return id of the plan
     * @throws InvalidInput when nothing is to be planned, or the table does not allow it, with the nearest plan it does
     */
    @Transactional
    public long propose(PlanOrder order, Long caseId, String by) {
        access.demand(order.account());
        inTurn.take(order.account());
        refusing.refuse(order.account(), "SUSPEND_PLANS");
        var chosen = items.of(order);
        var offer = terms.of(order, chosen, true);
        if (!offer.acceptable()) {
            var currency = money.currency(order.account());
            var broken = offer.broken(money.digits(order.account())).stream()
                    .map(term -> term.words(currency))
                    .toList();
            throw new InvalidInput("instalments", say("plan.unacceptable", offer.counter(currency), broken));
        }
        var state = offer.authority().beyondCollector() ? PlanState.AWAITING_APPROVAL : PlanState.OFFERED;
        var id = newPlans.add(order, offer, state, caseId, by);
        plans.note(id, null, state.name(), offer.authority().reason(), null, null, by);
        plans.addItems(id, chosen);
        var calendar = days.calendarOf(order.account());
        offer.schedule()
                .forEach(due -> plans.addInstalment(
                        id,
                        due,
                        businessDays.plus(calendar, due.on(), offer.terms().graceDays())));
        chosen.forEach((item, amount) -> covering.cover(item, Cover.PLAN, id, amount, offer.today()));
        notices.withdrawGroundless(Set.of(order.account()));
        begin(id, order, chosen, state, by);
        return id;
    }

    private void begin(long id, PlanOrder order, Map<Long, BigDecimal> chosen, PlanState state, String by) {
        var plan = plans.find(id).orElseThrow();
        var caseId = moving.splitOff(order.account(), chosen.keySet(), plan.name());
        plans.runIn(id, caseId);
        if (state == PlanState.OFFERED && order.party() == PlanParty.DEBTOR) {
            starting.start(plans.find(id).orElseThrow(), PlanAcceptance.SPOKEN, by);
        }
        moving.begin(caseId);
    }
}
