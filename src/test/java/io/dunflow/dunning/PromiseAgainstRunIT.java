package io.dunflow.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.resolution.promise.MakingPromises;
import io.dunflow.resolution.promise.PromiseOrder;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is promised after a line was approved is not claimed by it; what was sent before stays sent. */
@IntegrationTest
class PromiseAgainstRunIT extends ProposalFixture {

    @Autowired
    DecidingRuns deciding;

    @Autowired
    MakingPromises making;

    @Test
    void aPromiseBetweenApprovalAndExecutionTakesTheGroundAway() {
        var account = anAccountAtLevel2Owing("300000.00");
        var run = day.proposed(creditor.code());
        deciding.approve(run.id(), "lead", Approval.LEAD);

        making.make(promise(account.id()), null, "collector");
        day.send();

        assertThat(day.letters(account)).isEmpty();
        assertThat(day.look(run.id()).progress().lostGround()).isEqualTo(1);
    }

    @Test
    void aLetterThatWaitsForThePrinterIsRecalled() {
        var account = anAccountAtLevel2Owing("300.00");
        day.run(creditor.code());
        assertThat(day.letters(account)).hasSize(1);

        making.make(promise(account.id()), null, "collector");

        assertThat(day.letters(account)).isEmpty();
    }

    private static PromiseOrder promise(long account) {
        return new PromiseOrder(account, null, null, LocalDate.parse("2026-03-20"), null);
    }
}
