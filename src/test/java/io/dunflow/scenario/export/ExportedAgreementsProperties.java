package io.dunflow.scenario.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.scenario.history.Theatre;
import io.dunflow.scenario.play.Outcome;
import io.dunflow.scenario.play.PlayingScripts;
import io.dunflow.scenario.script.ReadingScripts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was agreed with a debtor is in the scenario that is written of the account, and ends there as it did. */
@Tag("properties")
class ExportedAgreementsProperties {

    private static final String HEAD =
            """
            scenario: What was agreed
            debtors: {huber: {name: Huber AG, email: huber@example.invalid}}
            timeline:
            - {on: 2026-03-02, invoice: {number: I1, debtor: huber, amount: 1000.00, date: 2026-01-20, due: 2026-02-20}}
            - invoice: {number: I2, debtor: huber, amount: 600.00, date: 2026-01-20, due: 2026-02-20}
            - invoice: {number: I3, debtor: huber, amount: 300.00, date: 2026-01-20, due: 2026-02-20}
            - {on: 2026-03-09, run: {}}
            """;

    @Test
    void aPromiseThatIsKeptOneThatIsTakenBackAndOneThatTakesItsPlace() {
        playsAgain(
                """
                - {on: 2026-03-10, promise: {debtor: huber, items: [I1], amount: 400.00, date: 2026-03-20}}
                - promise: {debtor: huber, items: [I3], amount: 300.00, date: 2026-03-20, name: mistaken}
                - {on: 2026-03-11, withdraw-promise: {promise: mistaken}}
                - promise: {debtor: huber, items: [I2], amount: 600.00, date: 2026-03-18, name: early}
                - {on: 2026-03-12, promise: {debtor: huber, items: [I2], amount: 500.00, date: 2026-03-25, replaces: early, note: Later}}
                - {on: 2026-03-16, payment: {debtor: huber, amount: 400.00, for: I1, reference: P1}}
                - {on: 2026-03-24, bank-data: {through: 2026-03-23}}
                - run: {}
                - {on: 2026-04-02, bank-data: {through: 2026-04-01}}
                - run: {}
                """,
                "replaces: promise-",
                "withdraw-promise",
                "KEPT",
                "BROKEN");
    }

    @Test
    void aPlanThatRunsAndIsWrittenLater() {
        playsAgain(
                """
                - {on: 2026-03-10, plan: {debtor: huber, items: [I2], instalments: 3, first: 2026-04-09, reason: CASH, name: of-us}}
                - {on: 2026-03-11, accept-plan: {plan: of-us}}
                - {on: 2026-03-13, accept-plan: {plan: of-us, how: SIGNED, source: A letter}}
                - {on: 2026-03-16, plan: {debtor: huber, items: [I1], instalments: 2, first: 2026-03-20, reason: CASH, proposed-by: DEBTOR, name: of-them}}
                - {on: 2026-03-24, bank-data: {through: 2026-03-23}}
                - run: {}
                - {on: 2026-04-08, answer-plan: {plan: of-us, answer: withdraw, reason: Changed their mind}}
                - {on: 2026-04-14, bank-data: {through: 2026-04-13}}
                - run: {}
                """,
                "accept-plan",
                "how: SIGNED",
                "answer: withdraw");
    }

    @Test
    void aSettlementThatIsTakenBackAndOneThatIsPaid() {
        playsAgain(
                """
                - {on: 2026-03-10, settlement: {debtor: huber, amount: 1840.00, pay-by: 2026-03-20, name: first}}
                - {on: 2026-03-11, answer-settlement: {settlement: first, answer: withdraw, reason: Changed their mind}}
                - {on: 2026-03-12, settlement: {debtor: huber, amount: 1860.00, pay-by: 2026-03-24}}
                - {on: 2026-03-20, payment: {debtor: huber, amount: 1860.00, reference: P1}}
                - {on: 2026-04-02, bank-data: {through: 2026-04-01}}
                - run: {}
                """,
                "answer: withdraw",
                "WITHDRAWN");
    }

    /** Neither is what the ERP says of a due date. */
    @Test
    void aDeferralThatEndsAndOneThatIsTakenBack() {
        var exported = playsAgain(
                """
                - {on: 2026-03-10, deferral: {debtor: huber, items: [I3], until: 2026-03-20}}
                - deferral: {debtor: huber, items: [I2], until: 2026-03-24, name: mistaken}
                - {on: 2026-03-11, withdraw-deferral: {deferral: mistaken}}
                - {on: 2026-03-24, bank-data: {through: 2026-03-23}}
                - run: {}
                """,
                "withdraw-deferral");

        assertThat(exported).doesNotContain("snapshot");
    }

    /** Whoever is in hardship is offered a plan by a table, in the run. */
    @Test
    void aPlanThatATableOfferedIsAccepted() {
        playsAgain(
                """
                - {on: 2026-03-10, fact: {debtor: huber, kind: HARDSHIP, review: 2026-09-01}}
                - {on: 2026-03-24, run: {}}
                - named: {plan: offered}
                - {on: 2026-03-26, accept-plan: {plan: offered, how: WRITTEN, source: Mail}}
                - {on: 2026-04-02, run: {}}
                """,
                "named: {plan: plan-",
                "how: WRITTEN",
                "state: ACTIVE");
    }

    @Test
    void aSearchThatIsAskedForAgainAndGivenUpWhileTheDebtorCalls() {
        playsAgain(
                """
                - {on: 2026-03-10, fact: {debtor: huber, kind: ATTORNEY, name: counsel}}
                - {on: 2026-03-11, task: {name: Look at it, debtor: huber, fields: {followUpSearch: AGAIN, note: Asked the bar}}}
                - {on: 2026-03-12, debtor-call: {debtor: huber, how: CALLED, note: Who is my attorney}}
                - {on: 2026-04-20, run: {}}
                - task: {name: Look at it, debtor: huber, fields: {followUpSearch: GIVE_UP, note: There is none}}
                - {on: 2026-04-21, withdraw-fact: {fact: counsel}}
                - debtor-call: {debtor: huber, how: WROTE, call-on: 2026-04-23}
                """,
                "about: FIND_ATTORNEY",
                "followUpSearch: AGAIN",
                "followUpSearch: GIVE_UP",
                "debtor-call: {debtor: debtor, how: CALLED}",
                "how: WROTE, call-on: 2026-04-23",
                "about: call");
    }

    @Test
    void aCallAfterWhichNobodyMayCallAnyMore() {
        playsAgain(
                """
                - {on: 2026-03-30, run: {}}
                - {on: 2026-04-20, run: {}}
                - {on: 2026-05-11, run: {}}
                - {on: 2026-05-18, task: {name: Call the debtor, debtor: huber, outcome: PAID, fields: {placed: BY_DEBTOR, furtherCalls: REFUSED}}}
                - {on: 2026-05-26, run: {}}
                """,
                "furtherCalls: REFUSED",
                "placed: BY_DEBTOR");
    }

    /** With what came up in calls: each account for itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "plans/asked-on-the-phone.yaml",
                "plans/default-undone.yaml",
                "plans/from-escalation.yaml",
                "plans/offered-first.yaml",
                "settlements/kept-lapsed-refused.yaml",
                "deferrals/terms.yaml",
                "escalation/less-later-or-a-question.yaml",
                "mixed/from-the-call-to-a-plan-and-back.yaml",
                "contact/asked-for-any-time.yaml",
                "contact/calls-ask-for-consent.yaml",
                "escalation/account-manager.yaml",
                "facts/attorney-unknown.yaml",
                "facts/deceased.yaml",
                "facts/handed-over-again.yaml",
                "facts/parked-payments.yaml",
                "facts/sued-again.yaml"
            })
    void whatIsShippedPlaysAgain(String file) {
        var script = ReadingScripts.in(List.of(Path.of("bpmn/scenarios").resolve(file)))
                .get(0);
        assertThat(Theatre.get(PlayingScripts.class).play(script, false).mismatches())
                .isEmpty();
        var exported =
                Theatre.get(JdbcClient.class)
                        .sql("select id from account order by id")
                        .query(Long.class)
                        .list()
                        .stream()
                        .map(Theatre.get(ExportingAccounts.class)::export)
                        .toList();

        assertThat(exported).allSatisfy(ExportedAgreementsProperties::passes);
    }

    private static void passes(String exported) {
        var again = play(exported);

        assertThat(again.mismatches())
                .as("%s%n%s", exported, String.join("\n", again.story()))
                .isEmpty();
    }

    private static String playsAgain(String timeline, String... told) {
        var lived = play(HEAD + timeline);
        assertThat(lived.mismatches()).as(lived.toString()).isEmpty();
        var exported = Theatre.get(ExportingAccounts.class).export(1);

        var again = play(exported);

        assertThat(again.mismatches())
                .as("%s%n%s", exported, String.join("\n", again.story()))
                .isEmpty();
        assertThat(exported).contains(told);
        return exported;
    }

    private static Outcome play(String text) {
        return Theatre.get(PlayingScripts.class).play(ReadingScripts.read("agreed.yaml", text, Path.of(".")), true);
    }
}
