package io.dunflow.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.correspondence.Reach;
import io.dunflow.ledger.Standing;
import io.dunflow.policy.Answer;
import io.dunflow.policy.DecisionFailed;
import io.dunflow.policy.Facts;
import io.dunflow.policy.Sitting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of an account when its tables answer this or that. */
class JudgingAccountsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-16");

    private String failing;
    private String refused;
    private Map<String, Object> withoutEmail;
    private Reach reach = Reach.agreed("BUSINESS", true, true);
    private final Map<String, Map<String, Object>> answers = new HashMap<>(Map.of(
            "policy-choice", Map.of("policy", "STANDARD"),
            "segmentation", Map.of("segment", "NEW"),
            "item-level", Map.of("action", "CLAIM", "level", 2, "reason", "SECOND_REMINDER"),
            "level-minimum", Map.of("minimumAmount", 10, "minimumPercent", 0),
            "charges", Map.of("fee", 0),
            "contact-permission", Map.of("permitted", true),
            "account-step",
                    Map.of("step", "REMIND", "channel", "EMAIL", "reason", "SECOND_REMINDER", "approval", "NONE")));

    @Test
    void anAccountIsRemindedAtTheHighestLevelOfItsItems() {
        var judged = judge(anAccountOwing("100.00"));

        assertThat(judged.step()).isEqualTo(Step.REMIND);
        assertThat(judged.level()).isEqualTo(2);
        assertThat(judged.claimed()).isEqualByComparingTo("100.00");
    }

    @Test
    void aWordNobodyKnowsLeavesTheAccountOutAndNamesTheTable() {
        answers.put("account-step", Map.of("step", "REMNID", "approval", "BOSS"));

        var judged = judge(anAccountOwing("100.00"));

        assertThat(judged.step()).isEqualTo(Step.WAIT);
        assertThat(judged.reason()).isEqualTo("NO_RULE");
        assertThat(judged.detail()).isEqualTo("account-step");
    }

    @Test
    void withoutAPolicyNothingIsAskedAndTheReasonIsTheTables() {
        answers.put("policy-choice", Map.of("policy", "NONE", "reason", "EXCLUDED"));
        failing = "segmentation";

        var judged = judge(anAccountOwing("100.00"));

        assertThat(judged.step()).isEqualTo(Step.WAIT);
        assertThat(judged.reason()).isEqualTo("EXCLUDED");
        assertThat(judged.policy()).isNull();
    }

    @Test
    void aTableThatFailsLeavesTheAccountOutAndSaysWhere() {
        failing = "item-level";

        var judged = judge(anAccountOwing("100.00"));

        assertThat(judged.step()).isEqualTo(Step.WAIT);
        assertThat(judged.reason()).isEqualTo("TABLE_FAILED");
        assertThat(judged.detail())
                .isEqualTo("Table 'item-level', column 'Age' (runDat - dueDate): there is no fact of this name");
        assertThat(judged.nextActionOn()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void noRuleForAnItemIsAReasonNotASilence() {
        answers.remove("item-level");

        var judged = judge(anAccountOwing("100.00"));

        assertThat(judged.reason()).isEqualTo("NO_RULE");
        assertThat(judged.items().get(0).reason()).isEqualTo("NO_RULE");
    }

    @Test
    void whatIsBelowTheMinimumOfItsLevelFallsBackButNotBelowTheLevelItHasReached() {
        answers.put("level-minimum", Map.of("minimumAmount", 500, "minimumPercent", 0));

        var judged = judge(anAccountOwing("100.00"));

        assertThat(judged.step()).isEqualTo(Step.WAIT);
        assertThat(judged.reason()).isEqualTo("NET_BELOW_MINIMUM");
        assertThat(judged.detail()).isEqualTo("EUR 100.00");
    }

    @Test
    void aChannelThatMayNotBeUsedIsLeftForTheNextOne() {
        refused = "EMAIL";
        withoutEmail = Map.of("step", "REMIND", "channel", "LETTER", "reason", "SECOND_REMINDER", "approval", "NONE");

        var judged = judge(anAccountOwing("100.00"));

        assertThat(judged.step()).isEqualTo(Step.REMIND);
        assertThat(judged.channel()).isEqualTo("LETTER");
    }

    @Test
    void withoutAnyChannelThatMayBeUsedTheAccountIsLeftOutForTheReasonOfTheFirst() {
        refused = "EMAIL";
        withoutEmail = Map.of("step", "WAIT", "reason", "NO_CHANNEL");

        var judged = judge(anAccountOwing("100.00"));

        assertThat(judged.step()).isEqualTo(Step.WAIT);
        assertThat(judged.reason()).isEqualTo("NO_CONSENT");
        assertThat(judged.channel()).isEqualTo("EMAIL");
        assertThat(judged.claimed()).isZero();
    }

    @Test
    void whoRefusedTheOnlyWayIsLeftOutForThatAndNotForHavingNone() {
        reach = new Reach("BUSINESS", true, false, false, null, null, null);
        refused = "EMAIL";
        withoutEmail = Map.of("step", "WAIT", "reason", "NO_CHANNEL");

        var judged = judge(anAccountOwing("100.00"));

        assertThat(judged.reason()).isEqualTo("NO_CONSENT");
        assertThat(judged.channel()).isEqualTo("EMAIL");
    }

    @Test
    void whoHasNoWayAtAllIsLeftOutForThat() {
        reach = new Reach("BUSINESS", false, false, false, null, null, null);
        refused = "EMAIL";
        withoutEmail = Map.of("step", "WAIT", "reason", "NO_CHANNEL");

        assertThat(judge(anAccountOwing("100.00")).reason()).isEqualTo("NO_CHANNEL");
    }

    @Test
    void aChannelThatMayBeUsedLaterIsNoReasonForAnotherOne() {
        answers.put("contact-permission", Map.of("permitted", false, "reason", "HOLIDAY", "retryHour", 8));

        assertThat(judge(anAccountOwing("100.00")).channel()).isEqualTo("EMAIL");
    }

    private JudgedAccount judge(AccountFacts account) {
        return new JudgingAccounts(DAY, new Said()).judge(account);
    }

    private AccountFacts anAccountOwing(String amount) {
        var due = DAY.minusDays(30);
        var item = new ItemFacts(
                1,
                1,
                "R1",
                due.minusDays(30),
                1,
                1,
                Map.of(),
                due,
                due,
                new BigDecimal(amount),
                new BigDecimal(amount),
                null,
                1,
                1,
                0,
                DAY.minusDays(14),
                0,
                0,
                null,
                null,
                Stage.REMINDER,
                false,
                false,
                false,
                false);
        return new AccountFacts(
                1,
                1,
                "EUR",
                "BUSINESS",
                "en",
                "DE",
                "DE",
                false,
                LabelFacts.NONE,
                GroupFacts.NOTHING,
                0,
                null,
                AgreementFacts.Agreements.NONE,
                Standing.CLEAR,
                items -> reach,
                BigDecimal.ZERO,
                null,
                null,
                0,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                List.of(item));
    }

    /** Answers what the test says; a table it does not mention has no rule that fires. */
    private final class Said implements Sitting {

        @Override
        public Answer ask(String decision, Facts facts) {
            if (decision.equals(failing)) {
                throw new DecisionFailed(decision, "Age", "runDat - dueDate", "there is no fact of this name");
            }
            return new Answer(
                    1, List.of(), Stream.ofNullable(said(decision, facts)).toList());
        }

        private Map<String, Object> said(String decision, Facts facts) {
            if (decision.equals("contact-permission") && facts.value("channel").equals(refused)) {
                return Map.of("permitted", false, "reason", "NO_CONSENT");
            }
            return decision.equals("account-step") && Boolean.FALSE.equals(facts.value("hasEmail"))
                    ? withoutEmail
                    : answers.get(decision);
        }

        @Override
        public OptionalInt daysUntilChange(String decision, Facts facts) {
            return OptionalInt.empty();
        }

        @Override
        public OptionalInt daysAhead(String decision) {
            return OptionalInt.empty();
        }

        @Override
        public boolean asksFor(Collection<String> decisions, String fact) {
            return false;
        }
    }
}
