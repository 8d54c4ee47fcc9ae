package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.NotYours;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who handed a change in may take it back, as long as nobody decided. */
@IntegrationTest
class WithdrawnProposalsIT {

    private static final String TABLE = "dmn/segmentation.dmn";

    @Autowired
    Office office;

    @Autowired
    ProposingModels proposing;

    @Autowired
    DecidingProposals deciding;

    @Autowired
    WithdrawingProposals withdrawing;

    @Autowired
    ProposalViews views;

    @Autowired
    ScriptedTrial scenarios;

    @AfterEach
    void passAgain() {
        scenarios.passes();
    }

    @Test
    void itStaysOnRecordWithTheReasonAndNobodyApprovesIt() {
        long id = proposed();
        assertThat(office.checked(id).state()).isEqualTo(ProposalState.READY);

        withdrawing.withdraw(id, "designer", " Superseded by another idea ");

        assertThat(views.one(id)).satisfies(proposal -> {
            assertThat(proposal.state()).isEqualTo(ProposalState.WITHDRAWN);
            assertThat(proposal.decidedBy()).isEqualTo("designer");
            assertThat(proposal.decidedAt()).isNotNull();
            assertThat(proposal.decisionNote()).isEqualTo("Superseded by another idea");
            assertThat(proposal.files()).containsExactly(TABLE);
        });
        assertThat(views.latest(50)).extracting(ProposalView::id).contains(id);
        assertThatThrownBy(() -> deciding.approve(id, Office.LEAD, ""))
                .isInstanceOf(ProposalRefused.class)
                .hasMessageContaining("already decided by designer");
        assertThatThrownBy(() -> proposing.replace(id, "Again", "designer", List.of(), List.of(TABLE)))
                .isInstanceOf(ProposalRefused.class);
        assertThat(office.text(TABLE)).doesNotContain("Reworded: ");
    }

    @Test
    void whatWasDecidedOrWithdrawnBeforeIsNotWithdrawn() {
        long rejected = proposed();
        deciding.reject(rejected, Office.LEAD, "No");
        long withdrawn = proposed();
        withdrawing.withdraw(withdrawn, "designer", "A mistake");

        assertThatThrownBy(() -> withdrawing.withdraw(rejected, "designer", "Too late"))
                .isInstanceOf(ProposalRefused.class)
                .hasMessageContaining("already decided by lead");
        assertThatThrownBy(() -> withdrawing.withdraw(withdrawn, "designer", "Again"))
                .isInstanceOf(ProposalRefused.class);
        assertThat(views.one(withdrawn).decisionNote()).isEqualTo("A mistake");
    }

    @Test
    void onlyTheAuthorWithdrawsAndSaysWhy() {
        long id = proposed();

        assertThatThrownBy(() -> withdrawing.withdraw(id, "lead", "I do not like it"))
                .isInstanceOf(NotYours.class)
                .hasMessageContaining("only its author");
        assertThatThrownBy(() -> withdrawing.withdraw(id, "designer", " "))
                .isInstanceOf(ProposalInvalid.class)
                .hasMessageContaining("reason");
        assertThat(views.one(id).state()).isEqualTo(ProposalState.DRAFT);
    }

    @Test
    void aCheckThatEndsAfterwardsChangesNothing() {
        long id = proposed();
        scenarios.says((models, given) -> {
            withdrawing.withdraw(id, "designer", "While it was checked");
            return List.of(new ScenarioTrial.Outcome("any", true, ""));
        });

        office.checked(id);

        assertThat(views.one(id).state()).isEqualTo(ProposalState.WITHDRAWN);
    }

    private long proposed() {
        return office.proposes(TABLE);
    }
}
