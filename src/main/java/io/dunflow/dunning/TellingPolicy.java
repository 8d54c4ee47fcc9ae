package io.dunflow.dunning;

import io.dunflow.ledger.Standing;
import io.dunflow.policy.Decisions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Tells what the deployed tables do about an invoice that is never paid: lives its days as runs would, on every day of
 * the calendar, and records nothing.
 */
@Component
public class TellingPolicy {

    private static final int FIRST_DAY = -45;
    private static final int LAST_DAY = 365;
    private static final int MOST_STEPS = 12;

    private final Decisions decisions;

    TellingPolicy(Decisions decisions) {
        this.decisions = decisions;
    }

    /** What happens, in order; it ends when a person takes over, or after a year. */
    public List<PolicyStep> of(ExampleAccount account) {
        return new Life(account).live();
    }

    /** The days of one account. */
    private final class Life {

        private static final LocalDate DUE = LocalDate.of(2026, 6, 1);

        private final ExampleAccount account;
        private final Overheard sitting;
        private final List<PolicyStep> steps = new ArrayList<>();
        private int level;
        private int repetition;
        private int attempts;
        private Standing standing = Standing.CLEAR;
        private boolean preDueSent;
        private boolean fixedSumClaimed;
        private boolean penaltyClaimed;
        private LocalDate lastNotice;
        private LocalDate lastDunning;

        private Life(ExampleAccount account) {
            this.account = account;
            this.sitting = new Overheard(decisions.openUnrecorded(), account.segment());
        }

        private List<PolicyStep> live() {
            for (int day = FIRST_DAY; day <= LAST_DAY && steps.size() < MOST_STEPS; day++) {
                var judged = judge(DUE.plusDays(day));
                standing = judged.standing() == null ? standing : judged.standing();
                if (judged.acts()) {
                    steps.add(told(day, judged));
                    if (judged.step() != Step.REMIND) {
                        break;
                    }
                    take(judged);
                }
            }
            return List.copyOf(steps);
        }

        private JudgedAccount judge(LocalDate date) {
            var item = account.item(DUE, level, repetition, lastDunning, preDueSent);
            var another = account.lettersFrom() == null ? null : date.minusDays(account.lettersFrom());
            var facts = account.facts(
                    item,
                    attempts,
                    standing,
                    lastNotice == null ? another : lastNotice,
                    lastDunning == null ? another : lastDunning);
            return new JudgingAccounts(date, sitting).judge(facts);
        }

        private void take(JudgedAccount judged) {
            lastNotice = judged.day();
            if ("PRE_DUE".equals(judged.purpose())) {
                preDueSent = true;
            } else {
                repetition = judged.level() == level ? repetition + 1 : 0;
                level = judged.level();
                attempts++;
                lastDunning = judged.day();
            }
        }

        private PolicyStep told(int day, JudgedAccount judged) {
            boolean claims = "DUNNING".equals(judged.purpose());
            return new PolicyStep(
                    day,
                    lastDunning == null ? null : Days.from(lastDunning, judged.day()),
                    judged.step(),
                    judged.purpose(),
                    claims ? judged.level() : 0,
                    judged.channel(),
                    judged.template(),
                    judged.tone(),
                    judged.approval().name(),
                    number(claims, "level-minimum", "minimumAmount"),
                    number(claims, "level-minimum", "minimumPercent"),
                    number(claims, "charges", "fee"),
                    claims ? fixedSum() : null,
                    claims && penalty(),
                    claims ? sitting.word("charges", "interest") : null);
        }

        /** It stands once, with the first letter that claims it. */
        private BigDecimal fixedSum() {
            if (fixedSumClaimed || !sitting.flag("charges", "fixedSum")) {
                return null;
            }
            var regime = sitting.word("charges", "interest");
            var amount = sitting.ask(
                            "fixed-sum",
                            Map.of(
                                    "kind", account.kind(),
                                    "regime", regime == null ? "NONE" : regime,
                                    "invoiceDate", DUE,
                                    "currency", account.currency(),
                                    "principal", account.amount()))
                    .number("amount")
                    .filter(sum -> sum.signum() > 0);
            fixedSumClaimed = amount.isPresent();
            return amount.orElse(null);
        }

        /** It stands once, as the fixed sum does. */
        private boolean penalty() {
            var first = !penaltyClaimed && sitting.flag("charges", "penalty");
            penaltyClaimed |= first;
            return first;
        }

        private BigDecimal number(boolean claims, String decision, String output) {
            return claims ? sitting.number(decision, output) : null;
        }
    }
}
