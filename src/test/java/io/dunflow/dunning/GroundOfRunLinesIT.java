package io.dunflow.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.BookingPayments;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is paid after the proposal is not claimed, and what a part payment leaves is decided anew. */
@IntegrationTest
class GroundOfRunLinesIT extends ProposalFixture {

    @Autowired
    BookingPayments payments;

    @Autowired
    DecidingRuns deciding;

    @Autowired
    FollowUpRuns followUps;

    @Test
    void aPaymentBetweenApprovalAndExecutionTakesTheGroundAway() {
        var account = anAccountAtLevel2Owing("300000.00");
        var run = day.proposed(creditor.code());
        deciding.approve(run.id(), "lead", Approval.LEAD);

        payments.book(payment(account, "300000.00"));
        day.send();

        assertThat(day.letters(account)).isEmpty();
        assertThat(day.look(run.id()).progress().lostGround()).isEqualTo(1);
    }

    @Test
    void aPartPaymentBeforeTheSendingIsDecidedAnewOnTheSameDate() {
        var account = anAccountAtLevel2Owing("300.00");
        day.proposed(creditor.code());
        payments.book(payment(account, "100.00"));
        day.send();
        assertThat(day.letters(account)).isEmpty();

        followUps.startDue();
        followUps.startDue();
        day.send();

        assertThat(day.letters(account)).containsExactly("2026-03-16 reminder-3 200");
        assertThat(runsOfTheCreditor()).isEqualTo(2);
    }

    private int runsOfTheCreditor() {
        return jdbc.sql("select count(*) from dunning_run where ? = any(creditor_ids)")
                .param(creditor.id())
                .query(Integer.class)
                .single();
    }
}
