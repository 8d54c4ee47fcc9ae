package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.process.model.DeploymentsBefore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two leads approve at the same moment. */
@IntegrationTest
class TwoApprovalsIT {

    @Autowired
    Office office;

    @Autowired
    DecidingProposals deciding;

    @Autowired
    DeploymentsBefore deployments;

    private long before;

    @BeforeEach
    void remember() {
        before = deployments.now();
    }

    @AfterEach
    void backToTheModelsOfAll() {
        deployments.backTo(before);
    }

    @Test
    void twoProposalsAtOnceLeaveOneToBeCheckedAgain() throws Exception {
        long one = ready("dmn/segmentation.dmn");
        long other = ready("dmn/charges.dmn");

        var answers = atOnce(() -> approve(one), () -> approve(other));

        assertThat(answers).containsOnlyOnce("deployed");
        assertThat(answers).anySatisfy(answer -> assertThat(answer).contains("check it again"));
        assertThat(deployments.now()).isGreaterThan(before);
    }

    @Test
    void theSameProposalIsDeployedOnce() throws Exception {
        long id = ready("dmn/segmentation.dmn");

        var answers = atOnce(() -> approve(id), () -> approve(id));

        assertThat(answers).containsOnlyOnce("deployed");
        assertThat(answers).anySatisfy(answer -> assertThat(answer).contains("already decided by lead"));
    }

    private long ready(String table) {
        long id = office.proposed(
                office.changed(table, text -> text.replaceFirst("<description>", "<description>Reworded: ")));
        assertThat(office.checked(id).state()).isEqualTo(ProposalState.READY);
        return id;
    }

    private String approve(long id) {
        try {
            deciding.approve(id, Office.LEAD, "");
            return "deployed";
        } catch (ProposalRefused refused) {
            return refused.getMessage();
        }
    }

    private static List<String> atOnce(Callable<String> one, Callable<String> other) throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            var answers = new ArrayList<String>();
            for (var answer : pool.invokeAll(List.of(one, other))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
