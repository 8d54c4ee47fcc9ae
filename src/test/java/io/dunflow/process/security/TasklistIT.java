package io.dunflow.process.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.process.model.TestModels;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people can and cannot do with a task, over the REST API that Tasklist uses. */
@IntegrationTest
class TasklistIT {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Autowired
    TestModels models;

    @Autowired
    Granting granting;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    private final String key = "probe-" + UUID.randomUUID();
    private String callTask;
    private String leadTask;
    private String approval;

    @BeforeEach
    void aProcessWithATaskForCollectorsAndOneForLeads() {
        models.deploy(
                key,
                Bpmn.createExecutableProcess(key)
                        .camundaHistoryTimeToLiveString("P1D")
                        .startEvent()
                        .parallelGateway()
                        .userTask("Task_CallDebtor")
                        .name("Call")
                        .camundaCandidateGroups("collector")
                        .endEvent()
                        .moveToLastGateway()
                        .userTask("Task_Lead")
                        .name("Decide")
                        .camundaCandidateGroups("lead")
                        .endEvent()
                        .moveToLastGateway()
                        .userTask("Task_ApproveRun")
                        .name("Approve")
                        .camundaCandidateGroups("lead")
                        .endEvent()
                        .done());
        List.of(Role.COLLECTOR, Role.LEAD).forEach(role -> granting.grant(Grants.work(role, key)));
        var instance = runtime.startProcessInstanceByKey(key);
        callTask = taskOf(instance.getId(), "Task_CallDebtor");
        leadTask = taskOf(instance.getId(), "Task_Lead");
        approval = taskOf(instance.getId(), "Task_ApproveRun");
    }

    @Test
    void aCollectorClaimsSnoozesAndCompletes() {
        var collector = signedIn("collector");

        assertThat(claim(collector, callTask, "collector")).isEqualTo(204);
        var task = collector.get(ENGINE + "/task/" + callTask).body();
        var snoozed = task.replaceFirst("\"followUp\":null", "\"followUp\":\"2030-01-02T00:00:00.000+0000\"");
        assertThat(collector.json("PUT", ENGINE + "/task/" + callTask, snoozed).statusCode())
                .isEqualTo(204);
        assertThat(collector
                        .json("POST", ENGINE + "/task/" + callTask + "/submit-form", "{\"variables\":{}}")
                        .statusCode())
                .isIn(200, 204);
        assertThat(history.createUserOperationLogQuery()
                        .taskId(callTask)
                        .userId("collector")
                        .count())
                .isPositive();
    }

    @Test
    void aCollectorCannotCompleteTheLeadsTask() {
        var collector = signedIn("collector");
        assertThat(claim(collector, leadTask, "collector")).isEqualTo(403);
        assertThat(claim(signedIn("lead"), leadTask, "lead")).isEqualTo(204);

        for (var way : List.of("/complete", "/submit-form", "/resolve", "/bpmnEscalation")) {
            var answer = collector.json("POST", ENGINE + "/task/" + leadTask + way, "{\"escalationCode\":\"a\"}");
            assertThat(answer.statusCode()).as(way).isIn(400, 403);
        }
        assertThat(tasks.createTaskQuery().taskId(leadTask).count()).isOne();
    }

    @Test
    void financeNeitherSeesNorWorksOnATaskOfAProcessThatIsNotGranted() {
        var finance = signedIn("finance");

        assertThat(finance.get(ENGINE + "/task/" + callTask).statusCode()).isIn(403, 404);
        assertThat(claim(finance, callTask, "finance")).isIn(403, 404);
    }

    @Test
    void anAuditorReadsEverythingAndChangesNothing() {
        var auditor = signedIn("auditor");

        assertThat(auditor.get(ENGINE + "/task/" + callTask).statusCode()).isEqualTo(200);
        assertThat(auditor.get(ENGINE + "/history/activity-instance?maxResults=9")
                        .statusCode())
                .isEqualTo(200);
        assertThat(auditor.get(ENGINE + "/history/user-operation?maxResults=9").statusCode())
                .isEqualTo(200);
        assertThat(claim(auditor, callTask, "auditor")).isEqualTo(403);
    }

    @Test
    void aTaskWritesNoRowOfAuthorization() {
        tasks.setAssignee(callTask, "collector");

        assertThat(jdbc.sql("select count(*) from act_ru_authorization where resource_id_ in (?, ?)")
                        .params(callTask, leadTask)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theFiltersShowEachOnesTasks() {
        var collector = signedIn("collector");

        assertThat(idsIn(collector, "My group, unclaimed")).contains(callTask).doesNotContain(leadTask);
        assertThat(idsIn(collector, "Calls due")).contains(callTask);
        assertThat(idsIn(collector, "My tasks")).doesNotContain(callTask);
        claim(collector, callTask, "collector");
        assertThat(idsIn(collector, "My tasks")).contains(callTask);
        assertThat(idsIn(collector, "My group, unclaimed")).doesNotContain(callTask);
    }

    @Test
    void aRunStandsInTheListOfThoseWhoMayApproveItClaimedOrNot() {
        var lead = signedIn("lead");

        assertThat(idsIn(lead, "Runs to approve")).contains(approval);
        assertThat(idsIn(signedIn("collector"), "Runs to approve")).doesNotContain(approval);
        claim(lead, approval, "lead");
        assertThat(idsIn(lead, "Runs to approve")).contains(approval);
    }

    @Test
    void theFiltersAreThereOnceWithTheirColumns() {
        var names = filters.createFilterQuery().list().stream().map(Filter::getName);

        assertThat(names)
                .contains("My tasks", "My group, unclaimed", "Calls due", "Runs to approve", "Follow-ups")
                .doesNotHaveDuplicates();
        assertThat(named("My tasks").getProperties()).containsKeys("description", "color", "refresh", "variables");
    }

    @Test
    void aQueryWithoutALimitIsRefused() {
        assertThat(signedIn("collector").get(ENGINE + "/task").statusCode()).isEqualTo(400);
        assertThat(signedIn("collector").get(ENGINE + "/task?maxResults=2001").statusCode())
                .isEqualTo(400);
    }

    private String idsIn(Visitor person, String filter) {
        return person.get(ENGINE + "/filter/" + named(filter).getId() + "/list?maxResults=1000")
                .body();
    }

    private Filter named(String name) {
        return filters.createFilterQuery().filterName(name).singleResult();
    }

    private static int claim(Visitor person, String task, String user) {
        return person.json("POST", ENGINE + "/task/" + task + "/claim", "{\"userId\":\"" + user + "\"}")
                .statusCode();
    }

    private String taskOf(String instance, String definition) {
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(definition)
                .singleResult()
                .getId();
    }

    private Visitor signedIn(String user) {
        var person = new Visitor(port);
        assertThat(person.signInToWebapp(user).statusCode()).isEqualTo(200);
        return person;
    }
}
