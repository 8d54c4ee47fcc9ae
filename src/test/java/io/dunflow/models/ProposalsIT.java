package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunflow.IntegrationTest;
import io.dunflow.correspondence.NoticeTexts;
import io.dunflow.ledger.NotYours;
import io.dunflow.platform.Me;
import io.dunflow.process.model.DeploymentsBefore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a changed file to a live model: checked, approved by a second person, deployed whole or not at all. */
@IntegrationTest
class ProposalsIT {

    private static final String TABLE = "dmn/segmentation.dmn";
    private static final UnaryOperator<String> REWORDED =
            text -> text.replaceFirst("<description>", "<description>Reworded: ");

    @Autowired
    Office office;

    @Autowired
    ProposingModels proposing;

    @Autowired
    DecidingProposals deciding;

    @Autowired
    ProposalViews views;

    @Autowired
    ModelHistory history;

    @Autowired
    ModelWorkshop workshop;

    @Autowired
    NoticeTexts texts;

    @Autowired
    ScriptedTrial scenarios;

    @Autowired
    DeploymentsBefore deployments;

    private long before;

    @BeforeEach
    void remember() {
        before = deployments.now();
    }

    @AfterEach
    void backToTheModelsOfAll() {
        scenarios.passes();
        deployments.backTo(before);
    }

    @Test
    void whatASecondPersonApprovesIsDeployedWithAuthorAndComment() {
        long id = office.proposed(office.changed(TABLE, REWORDED));
        assertThat(office.checked(id).state()).isEqualTo(ProposalState.READY);

        deciding.approve(id, Office.LEAD, "fine");

        assertThat(office.text(TABLE)).contains("Reworded: ");
        assertThat(views.one(id).state()).isEqualTo(ProposalState.DEPLOYED);
        assertThat(history.latest()).get().satisfies(deployed -> {
            assertThat(deployed.author()).isEqualTo("designer");
            assertThat(deployed.comment()).isEqualTo("Because of a test");
            assertThat(deployed.deployedBy()).isEqualTo("lead");
            assertThat(deployed.files()).isEqualTo(TABLE);
        });
    }

    @Test
    void theAuthorNeverApproves() {
        long id = proposing.propose("Mine", "lead", List.of(office.changed(TABLE, REWORDED)));
        office.checked(id);

        assertThatThrownBy(() -> deciding.approve(id, Office.LEAD, ""))
                .isInstanceOf(NotYours.class)
                .hasMessageContaining("your own");
        assertThatThrownBy(() -> deciding.approve(id, new Me("designer", Set.of("DESIGNER")), ""))
                .isInstanceOf(NotYours.class);
        assertThat(deployments.now()).isEqualTo(before);
    }

    @Test
    void aFailedScenarioRefusesAndShowsItsTimeline() {
        scenarios.says((models, given) -> List.of(
                new ScenarioTrial.Outcome("first reminder", false, "day 10: expected a letter, there was none")));

        var proposal = office.checked(office.proposed(office.changed(TABLE, REWORDED)));

        assertThat(proposal.state()).isEqualTo(ProposalState.REFUSED);
        assertThat(proposal.report().scenarios().get(0).timeline()).contains("expected a letter");
        assertThatThrownBy(() -> deciding.approve(proposal.id(), Office.LEAD, ""))
                .isInstanceOf(ProposalRefused.class)
                .hasMessageContaining("REFUSED");
    }

    @Test
    void scenariosLiveWithTheProposedModelsAndTheProposedScenarios() {
        scenarios.says((models, given) -> List.of(new ScenarioTrial.Outcome(
                String.join(" ", given.keySet()),
                new String(models.get(TABLE), StandardCharsets.UTF_8).contains("Reworded"),
                "")));
        var scenario = new ModelFile("mine.yaml", "scenario: mine".getBytes(StandardCharsets.UTF_8));

        var proposal = office.checked(office.proposed(office.changed(TABLE, REWORDED), scenario));

        assertThat(proposal.state()).isEqualTo(ProposalState.READY);
        assertThat(proposal.report().scenarios().get(0).scenario()).contains("scenarios/mine.yaml");
    }

    @Test
    void scenariosOfADeployedProposalGuardTheNextOnes() {
        var scenario = new ModelFile("guard.yaml", "scenario: guard".getBytes(StandardCharsets.UTF_8));
        long first = office.proposed(office.changed(TABLE, REWORDED), scenario);
        office.checked(first);
        deciding.approve(first, Office.LEAD, "");
        scenarios.says(
                (models, given) -> List.of(new ScenarioTrial.Outcome(String.join(" ", given.keySet()), true, "")));

        var second = office.checked(office.proposed(office.changed(TABLE, text -> text.replace("Reworded: ", ""))));

        assertThat(second.report().scenarios().get(0).scenario()).contains("scenarios/guard.yaml");
    }

    @Test
    void aModelThatRunsCodeIsRefusedBeforeAnyScenario() {
        var proposal = office.checked(office.proposed(office.changed(
                "bpmn/follow-up.bpmn",
                text -> text.replaceFirst("<bpmn:userTask", "<bpmn:scriptTask id=\"Evil\"/><bpmn:userTask"))));

        assertThat(proposal.state()).isEqualTo(ProposalState.REFUSED);
        assertThat(proposal.report().findings().get(0).message()).contains("scriptTask is not allowed");
        assertThat(proposal.report().scenarios()).isEmpty();
    }

    @Test
    void whatTheEngineWouldRefuseIsRefusedWithItsLine() {
        var proposal = office.checked(office.proposed(office.changed(
                "bpmn/follow-up.bpmn", text -> text.replaceFirst("targetRef=\"[^\"]+\"", "targetRef=\"Nowhere\""))));

        assertThat(proposal.state()).isEqualTo(ProposalState.REFUSED);
        assertThat(proposal.report().findings())
                .anySatisfy(finding -> assertThat(finding.message()).contains("Nowhere"));
    }

    @Test
    void theDifferenceIsToldRowByRow() {
        var proposal = office.checked(office.proposed(office.changed(TABLE, REWORDED)));

        assertThat(proposal.report().changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo("CHANGED");
            assertThat(change.id()).isEqualTo("segmentation");
            assertThat(change.values()).singleElement().satisfies(value -> assertThat(value.after())
                    .isEqualTo("Reworded: " + value.before()));
        });
    }

    @Test
    void aTextIsReviewedAndDeployedToo() {
        var text = "bpmn/texts/de/reminder-1.properties";
        var wrong = office.checked(office.proposed(office.changed(text, now -> now + "\nsubjekt = Hallo\n")));
        assertThat(wrong.state()).isEqualTo(ProposalState.REFUSED);
        assertThat(wrong.report().findings())
                .anySatisfy(finding ->
                        assertThat(finding.place() + " " + finding.message()).contains("subjekt", "no such key"));

        office.deploy(text, now -> now.replace("Zahlungserinnerung", "Kleine Erinnerung"));

        assertThat(texts.latest("reminder-1", "de").orElseThrow().content()).contains("Kleine Erinnerung");
    }

    @Test
    void whatIsNoXmlIsSaidSo() {
        var broken = new ModelFile("segmentation.dmn", "<definitions".getBytes(StandardCharsets.UTF_8));

        var proposal = office.checked(office.proposed(broken));

        assertThat(proposal.report().findings().get(0).message()).contains("not well-formed");
    }

    @Test
    void aDeploymentInBetweenAsksForAnotherCheck() {
        long first = office.proposed(office.changed(TABLE, REWORDED));
        long second = office.proposed(office.changed("dmn/charges.dmn", REWORDED));
        office.checked(first);
        office.checked(second);
        deciding.approve(first, Office.LEAD, "");

        assertThat(views.one(second).state()).isEqualTo(ProposalState.SUPERSEDED);
        assertThatThrownBy(() -> deciding.approve(second, Office.LEAD, ""))
                .isInstanceOf(ProposalRefused.class)
                .hasMessageContaining("check it again");
        assertThat(office.checked(second).state()).isEqualTo(ProposalState.READY);
        deciding.approve(second, Office.LEAD, "");
        assertThat(office.text(TABLE)).contains("Reworded: ");
        assertThat(office.text("dmn/charges.dmn")).contains("Reworded: ");
    }

    @Test
    void somebodyElsesChangeOfTheSameFileIsNeverOverwritten() {
        long first = office.proposed(office.changed(TABLE, REWORDED));
        long second = office.proposed(office.changed(TABLE, text -> text + "<!-- other -->"));
        office.checked(first);
        deciding.approve(first, Office.LEAD, "");

        var conflict = office.checked(second);

        assertThat(conflict.state()).isEqualTo(ProposalState.REFUSED);
        assertThat(conflict.report().findings().get(0).message()).contains("Somebody else's change");
        proposing.replace(
                second,
                "With both",
                "designer",
                List.of(office.changed(TABLE, text -> text + "<!-- both -->")),
                List.of());
        assertThat(office.checked(second).state()).isEqualTo(ProposalState.READY);
    }

    @Test
    void changedFilesHaveToBeCheckedAgain() {
        long id = office.proposed(office.changed(TABLE, REWORDED));
        office.checked(id);

        proposing.replace(
                id, "Charges too", "designer", List.of(office.changed("dmn/charges.dmn", REWORDED)), List.of());

        assertThat(views.one(id).comment()).isEqualTo("Charges too");
        assertThat(views.one(id).state()).isEqualTo(ProposalState.DRAFT);
        assertThat(views.one(id).files()).containsExactly("dmn/charges.dmn", TABLE);
        assertThatThrownBy(() -> deciding.approve(id, Office.LEAD, "")).isInstanceOf(ProposalRefused.class);
        assertThatThrownBy(() -> proposing.replace(id, "Mine", "lead", List.of(), List.of(TABLE)))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> proposing.replace(id, " ", "designer", List.of(), List.of(TABLE)))
                .isInstanceOf(ProposalInvalid.class)
                .hasMessageContaining("comment");
    }

    @Test
    void whatIsNoModelCannotBeProposed() {
        assertThatThrownBy(() -> office.proposed(new ModelFile("run.sh", new byte[] {1})))
                .isInstanceOf(ProposalInvalid.class)
                .hasMessageContaining("run.sh");
        assertThatThrownBy(() -> proposing.propose(" ", "designer", List.of(office.changed(TABLE, REWORDED))))
                .isInstanceOf(ProposalInvalid.class)
                .hasMessageContaining("comment");
    }

    @Test
    void formsStayWithTheirProcesses() {
        office.deploy("bpmn/follow-up.form", text -> text.replaceFirst("\"label\": \"", "\"label\": \"New: "));

        var latest = history.latest().orElseThrow().engineId();

        assertThat(workshop.files(latest)).containsKeys("bpmn/follow-up.bpmn", "bpmn/escalation.bpmn");
        assertThat(workshop.versions())
                .filteredOn(version -> version.key().equals("follow-up") && version.latest())
                .allSatisfy(version -> assertThat(version.engineId()).isEqualTo(latest));
    }
}
