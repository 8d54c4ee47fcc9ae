package io.dunflow.process.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.dunning.HoldEndings;
import io.dunflow.ledger.Account;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Who owns a hold is told of its end and can lift it: nobody owns one who could not, and nobody is told who no longer can. */
@IntegrationTest
class HoldOwnersIT extends OneOfTwoCreditors {

    private static final LocalDate THREE_DAYS_BEFORE = LocalDate.parse("2026-03-24");

    @Autowired
    HoldEndings endings;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void whoIsNotGrantedEachCreditorConcernedOwnsNoHold() {
        jdbc.sql("insert into account (creditor_id, debtor_id, currency) values (?, ?, 'EUR')")
                .params(others.id(), myAccount.debtorId())
                .update();

        var ofOther = hold("\"account\":" + otherAccount.id(), user);
        var ofBoth = hold("\"debtor\":\"" + numberOf(myAccount) + "\"", user);

        assertThat(ofOther.statusCode()).isEqualTo(422);
        assertThat(ofOther.body()).contains("owner: " + user + " could not lift the hold");
        assertThat(ofBoth.statusCode()).isEqualTo(422);
        assertThat(hold("\"account\":" + myAccount.id(), user).statusCode()).isEqualTo(201);
    }

    @Test
    void whoIsNeitherCollectorNorLeadOwnsNoHold() {
        var answer = hold("\"account\":" + myAccount.id(), "finance");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("owner: finance could not lift the hold");
    }

    @Test
    void theTaskIsTheOwnersAsLongAsTheOwnerCanDoIt() {
        var hold = held(myAccount);

        judge();

        assertThat(task(hold).getAssignee()).isEqualTo(user);
    }

    @Test
    void theTaskIsTheGroupsWhenTheGrantWasTakenAwayMeanwhile() {
        var hold = held(myAccount);
        grant("[]");

        judge();

        assertThat(task(hold).getAssignee()).isNull();
        assertThat(tasks.getIdentityLinksForTask(task(hold).getId()))
                .extracting("groupId")
                .contains("collector", "lead");
    }

    private String held(Account account) {
        return hold("\"account\":" + account.id(), user).body().replaceAll("^\\{\"id\":(\\d+).*", "$1");
    }

    private HttpResponse<String> hold(String target, String owner) {
        var order = "{%s,\"reason\":\"Asks why\",\"owner\":\"%s\",\"until\":\"2026-03-27\"}".formatted(target, owner);
        return new Visitor(port).as("collector").json("POST", "/api/v1/holds", order);
    }

    private void judge() {
        transactions.executeWithoutResult(transaction -> endings.judge(mine.id(), THREE_DAYS_BEFORE));
    }

    private Task task(String hold) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey("hold:" + hold)
                .singleResult();
    }
}
