package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NotYours;
import io.dunflow.platform.Me;
import io.dunflow.process.benchmark.ManyAccounts;
import io.dunflow.process.model.DeploymentsBefore;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Running cases go on with a new version of their process, when somebody moves them. */
@IntegrationTest
class MigrationIT {

    private static final String CASE = "invoice-to-cash";
    private static final String FILE = "bpmn/invoice-to-cash.bpmn";

    @Autowired
    Office office;

    @Autowired
    MigratingCases migrating;

    @Autowired
    Migrations migrations;

    @Autowired
    ModelWorkshop workshop;

    @Autowired
    ManyAccounts many;

    @Autowired
    Day day;

    @Autowired
    DeploymentsBefore deployments;

    @Autowired
    JdbcClient jdbc;

    private long before;
    private int version;
    private String creditor;

    @BeforeEach
    void remember() {
        before = deployments.now();
        version = latest();
        day.is("2026-03-02");
    }

    /** Cases of all tests were moved; they go back before the version goes. */
    @AfterEach
    void backToTheModelsOfAll() {
        if (latest() != version) {
            boolean renamed = office.text(FILE).contains("Wait_ForNextRun");
            migrate(latest(), version, renamed ? Map.of("Wait_ForNextRun", "Wait_ForRun") : Map.of(), false);
        }
        deployments.backTo(before);
        ClockUtil.reset();
    }

    @Test
    void casesMoveWhileTheyLiveAndNoneIsLost() {
        allMoveWhileARunGoesOn(200);
    }

    @Test
    @Tag("faults")
    void tenThousandCasesMoveWhileTheyLiveAndNoneIsLost() {
        allMoveWhileARunGoesOn(11_000);
    }

    private void allMoveWhileARunGoesOn(int accounts) {
        liveCases(accounts);
        assertThat(live()).isGreaterThan(accounts * 9 / 10);
        office.deploy(FILE, text -> text.replace("Wait for the next run", "Wait for the next dunning run"));
        assertThat(inVersion(version)).as("cases keep their version").isEqualTo(live());
        day.is("2026-03-16");
        var run = day.proposed(creditor);
        int alive = live();
        var life = CompletableFuture.runAsync(day::executeJobs);

        var report = migrate(version, latest(), Map.of(), false);

        life.join();
        assertThat(live()).as("cases alive, run %d went on", run.id()).isEqualTo(alive);
        if (report.stayed() > 0) {
            migrate(version, latest(), Map.of(), false);
        }
        assertThat(inVersion(latest())).isEqualTo(alive);
        assertThat(report.violationsBefore()).isZero();
        assertThat(report.violationsAfter()).isZero();
        System.out.printf(
                "%d of %d instances moved in %.1f s while a run executed%n",
                report.moved(), report.running(), report.seconds());
    }

    @Test
    void whatHasNoTargetStaysAndSaysWhy() {
        liveCases(20);
        office.deploy(FILE, text -> text.replace("Wait_ForRun", "Wait_ForNextRun"));

        var report = migrate(version, latest(), Map.of(), false);

        assertThat(report.places()).anySatisfy(place -> {
            assertThat(place.activity()).isEqualTo("Wait_ForRun");
            assertThat(place.target()).isEmpty();
            assertThat(place.instances()).isGreaterThanOrEqualTo(live());
        });
        assertThat(report.reasons()).containsKey("Wait_ForRun has no target");
        assertThat(inVersion(version)).isEqualTo(live());
    }

    @Test
    void aMappingLeadsToTheTarget() {
        liveCases(20);
        office.deploy(FILE, text -> text.replace("Wait_ForRun", "Wait_ForNextRun"));

        migrate(version, latest(), Map.of("Wait_ForRun", "Wait_ForNextRun"), false);

        assertThat(inVersion(latest())).isEqualTo(live());
        day.is("2026-03-16");
        assertThat(day.run(creditor).progress().failed()).isZero();
    }

    @Test
    void aDryRunTellsTheSameAndMovesNothing() {
        liveCases(20);
        office.deploy(FILE, text -> text.replace("Wait for the next run", "Wait for the next dunning run"));

        var report = migrate(version, latest(), Map.of(), true);

        assertThat(report.moved()).isGreaterThanOrEqualTo(live());
        assertThat(inVersion(version)).isEqualTo(live());
    }

    @Test
    void aPlanThatCannotBeFollowedMovesNothing() {
        liveCases(20);
        office.deploy(FILE, text -> text.replace("Wait for the next run", "Wait for the next dunning run"));

        var report = migrate(version, latest(), Map.of("Wait_ForRun", "Task_SendNotice"), false);

        assertThat(report.problems()).anySatisfy(problem -> assertThat(problem).contains("Wait_ForRun"));
        assertThat(inVersion(version)).isEqualTo(live());
    }

    @Test
    void onlyALeadOrAnAdministratorMovesCases() {
        var order = new MigrationOrder(CASE, version, version + 1, Map.of(), true);

        assertThatThrownBy(() -> migrating.migrate(order, new Me("designer", Set.of("DESIGNER"))))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> migrating.migrate(order, Office.LEAD))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("version " + (version + 1));
    }

    private void liveCases(int accounts) {
        creditor = many.of(accounts);
        day.run(creditor);
    }

    private MigrationReport migrate(int from, int to, Map<String, String> mappings, boolean dryRun) {
        long id = migrating.migrate(new MigrationOrder(CASE, from, to, mappings, dryRun), Office.LEAD);
        await().atMost(Duration.ofMinutes(5))
                .until(() -> !migrations.get(id).state().equals("RUNNING"));
        assertThat(migrations.get(id).state()).isNotEqualTo("FAILED");
        return migrations.get(id).report();
    }

    private int latest() {
        return workshop.versions().stream()
                .filter(one -> one.key().equals(CASE) && one.latest())
                .findFirst()
                .orElseThrow()
                .version();
    }

    private int live() {
        return jdbc.sql(
                        """
                        select count(*) from dunning_case k
                        join account a on a.id = k.account_id join creditor c on c.id = a.creditor_id
                        join act_ru_execution e on e.id_ = k.process_instance_id
                        where c.code = ? and k.closed_at is null
                        """)
                .param(creditor)
                .query(Integer.class)
                .single();
    }

    private int inVersion(int wanted) {
        return jdbc.sql(
                        """
                        select count(*) from dunning_case k
                        join account a on a.id = k.account_id join creditor c on c.id = a.creditor_id
                        join act_ru_execution e on e.id_ = k.process_instance_id
                        join act_re_procdef d on d.id_ = e.proc_def_id_
                        where c.code = ? and k.closed_at is null and d.version_ = ?
                        """)
                .params(creditor, wanted)
                .query(Integer.class)
                .single();
    }
}
