package io.dunflow.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.resolution.DisputeOrder;
import io.dunflow.resolution.DisputeReason;
import io.dunflow.resolution.RaisingDisputes;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is disputed after a line was approved is not claimed by it; what was sent before stays sent. */
@IntegrationTest
class DisputeAgainstRunIT extends ProposalFixture {

    @Autowired
    DecidingRuns deciding;

    @Autowired
    RaisingDisputes raising;

    @Test
    void aDisputeBetweenApprovalAndExecutionTakesTheGroundAway() {
        var account = anAccountAtLevel2Owing("300000.00");
        var run = day.proposed(creditor.code());
        deciding.approve(run.id(), "lead", Approval.LEAD);

        raising.raise(new DisputeOrder(account.id(), null, DisputeReason.PRICE, null, null), null, "collector");
        day.send();

        assertThat(day.letters(account)).isEmpty();
        assertThat(day.look(run.id()).progress().lostGround()).isEqualTo(1);
    }

    @Test
    void aLetterThatWaitsForThePrinterIsRecalled() {
        var account = anAccountAtLevel2Owing("300.00");
        day.run(creditor.code());
        assertThat(day.letters(account)).hasSize(1);

        raising.raise(new DisputeOrder(account.id(), null, DisputeReason.PRICE, null, null), null, "collector");

        assertThat(day.letters(account)).isEmpty();
    }

    @Test
    void aLetterThatLeftBeforeTheDisputeStaysAndKeepsItsLevel() {
        var account = anAccountAtLevel2Owing("300.00");
        day.run(creditor.code());
        day.evening(LocalDate.parse("2026-03-16"));

        raising.raise(new DisputeOrder(account.id(), null, DisputeReason.PRICE, null, null), null, "collector");

        assertThat(day.letters(account)).containsExactly("2026-03-16 reminder-3 300");
        assertThat(jdbc.sql("select level from item_clock k join item i on i.id = k.item_id where i.account_id = ?")
                        .param(account.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }
}
