package io.dunflow.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunflow.IntegrationTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An approver makes a proposal smaller, each change with its reason, and the approval is for what is left. */
@IntegrationTest
class EditingProposalsIT extends ProposalFixture {

    @Autowired
    DecidingRuns deciding;

    @Test
    void anApproverLeavesOutLowersSwitchesChannelAndHoldsEachWithAReason() {
        var out = anAccountAtLevel2Owing("100.00");
        var lower = anAccountAtLevel2Owing("200.00");
        var letter = anAccountAtLevel2Owing("300.00");
        var held = anAccountAtLevel2Owing("40000.00");
        var run = day.proposed(creditor.code());

        edit(run, out, new LineChange(true, null, null, null, null, "we talk"));
        edit(run, lower, new LineChange(null, 2, null, null, null, "good customer"));
        edit(run, letter, new LineChange(null, null, "EMAIL", null, null, "asked for it"));
        edit(run, held, new LineChange(null, null, null, true, LocalDate.parse("2026-03-31"), "strategic"));
        deciding.approve(run.id(), "lead", Approval.LEAD);
        day.send();

        assertThat(day.letters(out)).isEmpty();
        assertThat(day.letters(lower)).containsExactly("2026-03-16 reminder-2 200");
        assertThat(day.letters(letter)).containsExactly("2026-03-16 reminder-3 300");
        assertThat(day.letters(held)).isEmpty();
        assertThat(reasonOf(day.proposed(creditor.code()), held)).isEqualTo("LEFT_OUT HOLD");
    }

    @Test
    void whatAPersonLeftOutByMistakeIsTakenInAgainAndWhatThePolicyLeftOutIsNot() {
        var mistaken = anAccountAtLevel2Owing("30000.00");
        var held = anAccountAtLevel2Owing("40000.00");
        var run = day.proposed(creditor.code());
        var proposed = reasonOf(run, mistaken);

        edit(run, mistaken, new LineChange(true, null, null, null, null, "wrong line"));
        edit(run, held, new LineChange(null, null, null, true, null, "strategic"));
        edit(run, mistaken, new LineChange(false, null, null, null, null, "it was the other one"));

        assertThat(reasonOf(run, mistaken)).isEqualTo(proposed);
        assertThatThrownBy(() -> edit(run, held, new LineChange(false, null, null, null, null, "no")))
                .hasMessageContaining("nothing to take back");
        assertThatThrownBy(() -> edit(run, mistaken, new LineChange(false, null, null, null, null, "again")))
                .hasMessageContaining("nothing to take back");
    }

    @Test
    void aChangeNeedsAReasonAndNeverMakesMoreOfALine() {
        var account = anAccountAtLevel2Owing("30000.00");
        var run = day.proposed(creditor.code());

        assertThatThrownBy(() -> edit(run, account, new LineChange(true, null, null, null, null, " ")))
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> edit(run, account, new LineChange(true, null, null, null, null, "x".repeat(501))))
                .hasMessageContaining("reason: is longer than 500 characters");
        assertThatThrownBy(() -> edit(run, account, new LineChange(true, null, null, null, null, "a\0b")))
                .hasMessageContaining("reason: contains control characters");
        assertThatThrownBy(() -> edit(run, account, new LineChange(null, 4, null, null, null, "more")))
                .hasMessageContaining("level");
        assertThatThrownBy(() -> edit(run, account, new LineChange(null, null, "PIGEON", null, null, "birds")))
                .hasMessageContaining("channel");
    }

    @Test
    void aChannelThatReachesNobodyIsRefused() {
        var account = anAccountAtLevel2Owing("30000.00");
        var run = day.proposed(creditor.code());
        jdbc.sql("update debtor set email = null where id = ?")
                .param(account.debtorId())
                .update();

        assertThatThrownBy(() -> edit(run, account, new LineChange(null, null, "EMAIL", null, null, "asked for it")))
                .hasMessageContaining("has no e-mail address");
    }

    @Test
    void aFriendlyWordByEmailToAConsumerOfUnknownConsentIsRefusedBeforeItIsSent() {
        anAccountAtLevel2Owing("30000.00");
        var account = anAccountOwing("300.00", "2026-03-21");
        var run = day.proposed(creditor.code());
        var byEmail = new LineChange(null, null, "EMAIL", null, null, "asked for it");
        edit(run, account, byEmail);
        jdbc.sql("update debtor set kind = 'CONSUMER' where id = ?")
                .param(account.debtorId())
                .update();

        assertThatThrownBy(() -> edit(run, account, byEmail))
                .hasMessageContaining("may not get this by EMAIL: NO_CONSENT");
    }

    @Test
    void theApprovalIsForTheLinesAsTheyStand() {
        var large = anAccountAtLevel2Owing("3000000.00");
        var middle = anAccountAtLevel2Owing("30000.00");
        anAccountAtLevel2Owing("300.00");
        var run = day.proposed(creditor.code());
        assertThat(run.approval()).isEqualTo("LEAD");

        edit(run, large, new LineChange(true, null, null, null, null, "we talk"));
        assertThat(approvalOf(run)).isEqualTo("FINANCE ACCOUNT_ASKS_FINANCE");
        assertThat(candidates(run)).containsExactlyInAnyOrder("finance", "lead");

        edit(run, middle, new LineChange(true, null, null, null, null, "we talk"));
        assertThat(approvalOf(run)).isEqualTo("NONE SMALL_RUN");
        assertThat(day.look(run.id()).state()).isEqualTo(RunState.PROPOSED);

        deciding.approve(run.id(), "finance", Approval.FINANCE);
        day.send();
        assertThat(day.look(run.id()).state()).isEqualTo(RunState.COMPLETED);
    }

    private List<String> candidates(RunView run) {
        return jdbc.sql(
                        """
                        select l.group_id_ from act_ru_identitylink l
                        join act_ru_task t on t.id_ = l.task_id_
                        join dunning_run r on r.process_instance_id = t.proc_inst_id_ where r.id = ?
                        """)
                .param(run.id())
                .query(String.class)
                .list();
    }
}
