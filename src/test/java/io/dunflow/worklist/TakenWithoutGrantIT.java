package io.dunflow.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import io.dunflow.ledger.CreditorGrants;
import io.dunflow.ledger.CreditorGrants.Granted;
import io.dunflow.ledger.Grantee;
import io.dunflow.ledger.Portfolio;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody keeps a task whose creditor is not granted any more. */
@IntegrationTest
class TakenWithoutGrantIT {

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    TasksApi tasks;

    @Autowired
    NotingCalls noting;

    @Autowired
    CreditorGrants grants;

    @Autowired
    IdentityService identity;

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void whatIsTakenIsTheGroupsAgainWhenItsCreditorIsNoLongerGranted() throws Exception {
        day.is("2026-03-16");
        var creditor = portfolio.aCreditor();
        var ada = tasks.collectorOf(creditor, "ada");
        var ben = tasks.collectorOf(creditor, "ben");
        var account = portfolio.anAccountOf(creditor.id());
        noting.note(new HeardCall(account.id(), HeardHow.WROTE, LocalDate.parse("2026-03-17"), null), "finance");
        var task = tasks.theOneTask(ada, creditor);
        assertThat(tasks.post(ada, task, "/claim", "{}").getStatus()).isEqualTo(200);

        grants.replace(Grantee.user(ada), new Granted(false, List.of()), "admin");

        assertThat(tasks.get(ada, task).getStatus()).isEqualTo(404);
        var read = tasks.read(ben, task);
        assertThat(read.path("assignee").isNull()).as("%s", read).isTrue();
        assertThat(tasks.complete(ben, task, "\"outcome\":\"NOT_REACHED\"").getStatus())
                .isEqualTo(200);
        List.of(ada, ben).forEach(identity::deleteUser);
    }
}
