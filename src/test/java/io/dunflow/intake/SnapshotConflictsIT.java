package io.dunflow.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Booking;
import io.dunflow.ledger.BookingPayments;
import io.dunflow.ledger.CreditToBook;
import io.dunflow.ledger.Creditor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a snapshot says otherwise than we: taken over from a leading system, a task for a person where it is none. */
@IntegrationTest
class SnapshotConflictsIT {

    @Autowired
    Desk desk;

    @Autowired
    BookingPayments payments;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nobodyActs() {
        identity.clearAuthentication();
    }

    @Test
    void aDueDateThatTheErpMovedIsTakenOverAndTheOriginalStays() {
        var follower = desk.aFollower();
        snapshot(SnapshotIT.MONDAY, line(follower, "1", "2026-02-01", "100.00"));

        var report = snapshot(SnapshotIT.TUESDAY, line(follower, "1", "2026-04-01", "100.00"));

        assertThat(report.unchanged()).isZero();
        assertThat(report.conflicts()).isZero();
        assertThat(dates(follower)).isEqualTo("2026-04-01 2026-02-01");
        assertThat(jdbc.sql(
                                "select due_before || ' ' || due_after || ' ' || cause from due_date_change where item_id = ?")
                        .param(desk.itemId(follower, "1"))
                        .query(String.class)
                        .list())
                .containsExactly("2026-02-01 2026-04-01 SNAPSHOT");
    }

    @Test
    void anOlderSnapshotMovesNoDueDateBack() {
        var follower = desk.aFollower();
        snapshot(SnapshotIT.MONDAY, line(follower, "1", "2026-02-01", "100.00"));
        snapshot(SnapshotIT.WEDNESDAY, line(follower, "1", "2026-04-01", "100.00"));

        snapshot(SnapshotIT.TUESDAY, line(follower, "1", "2026-02-01", "100.00"));

        assertThat(dates(follower)).isEqualTo("2026-04-01 2026-02-01");
    }

    @Test
    void whereWeLeadAnotherDueDateIsATask() {
        var leader = desk.aLeader();
        snapshot(SnapshotIT.MONDAY, line(leader, "1", "2026-02-01", "100.00"));

        var report = snapshot(SnapshotIT.TUESDAY, line(leader, "1", "2026-04-01", "100.00"));

        assertThat(report.conflicts()).isEqualTo(1);
        assertThat(dates(leader)).isEqualTo("2026-02-01 2026-02-01");
        assertThat(summaries(leader))
                .singleElement()
                .asString()
                .contains("1 ist dort am 01.04.2026 fällig, hier am 01.02.2026");
    }

    @Test
    void whereWeLeadAMissingItemIsATaskAndStaysOpen() {
        var leader = desk.aLeader();
        snapshot(
                SnapshotIT.MONDAY,
                line(leader, "1", "2026-02-01", "100.00"),
                line(leader, "2", "2026-02-01", "100.00"));

        var report = desk.openItems(Desk.HEADER + line(leader, "1", "2026-02-01", "100.00"), SnapshotIT.TUESDAY, true);
        var again = desk.openItems(Desk.HEADER + line(leader, "1", "2026-02-01", "100.00"), SnapshotIT.WEDNESDAY, true);

        assertThat(report.conflicts()).isEqualTo(1);
        assertThat(report.closedMissing()).isZero();
        assertThat(again.conflicts()).isZero();
        assertThat(desk.open(leader, "2")).isEqualByComparingTo("100.00");
        assertThat(summaries(leader)).singleElement().asString().contains("2 fehlt dort, hier sind 100,00 EUR offen");
    }

    @Test
    void conflictsOfOneAccountAreOneTaskOfFinanceAndCompletingItResolvesThem() {
        var follower = desk.aFollower();
        snapshot(
                SnapshotIT.MONDAY,
                line(follower, "1", "2026-02-01", "40.00"),
                line(follower, "2", "2026-02-01", "50.00"));
        var report = snapshot(
                SnapshotIT.TUESDAY,
                line(follower, "1", "2026-02-01", "60.00"),
                line(follower, "2", "2026-02-01", "70.00"));

        var task = tasks(follower).get(0);

        assertThat(report.conflicts()).isEqualTo(2);
        assertThat(tasks(follower)).hasSize(1);
        assertThat(task.getName()).startsWith("Abzug weicht ab: Muster AG");
        assertThat(task.getTenantId()).isEqualTo(follower.code());
        assertThat(tasks.getIdentityLinksForTask(task.getId())).anyMatch(link -> "finance".equals(link.getGroupId()));
        assertThat(summaries(follower).get(0))
                .contains("1 hat dort 60,00 EUR offen, hier 40,00 EUR")
                .contains("2 hat dort 70,00 EUR offen, hier 50,00 EUR");
        assertThat(tasks.getVariablesLocal(task.getId()).get("followUpUrl"))
                .asString()
                .startsWith("/accounts/");

        identity.setAuthentication("finance", List.of("finance"));
        tasks.complete(task.getId());
        identity.clearAuthentication();

        assertThat(desk.count("import_conflict where import_id = ? and resolved_by = 'finance'", report.id()))
                .isEqualTo(2);
        assertThat(snapshot(
                                SnapshotIT.WEDNESDAY,
                                line(follower, "1", "2026-02-01", "60.00"),
                                line(follower, "2", "2026-02-01", "70.00"))
                        .conflicts())
                .isEqualTo(2);
    }

    @Test
    void moneyThatCameBeforeItsClearingIsMatchedWithIt() {
        var follower = desk.aFollower();
        snapshot(SnapshotIT.MONDAY, line(follower, "1", "2026-02-01", "0.00"));
        var account = jdbc.sql("select account_id from item where id = ?")
                .param(desk.itemId(follower, "1"))
                .query(Long.class)
                .single();
        pay(account, "250.00");

        snapshot(
                SnapshotIT.TUESDAY,
                line(follower, "1", "2026-02-01", "0.00"),
                follower.code() + ",S-" + follower.code() + ",Muster AG,2,2026-01-01,2026-02-01,EUR,250.00,0.00\n",
                follower.code() + ",S-" + follower.code() + ",Muster AG,3,2026-01-01,2026-01-15,EUR,90.00,90.00\n");

        assertThat(desk.open(follower, "2")).isZero();
        assertThat(desk.open(follower, "3")).isEqualByComparingTo("90.00");
        assertThat(desk.count("credit where account_id = ? and unallocated = 0", account))
                .isEqualTo(1);
        assertThat(desk.unbalanced(follower.code())).isEmpty();
    }

    @Test
    void oneTransferThatCameBeforeTheClearingsOfSeveralItemsIsMatchedWithAllOfThem() {
        var follower = desk.aFollower();
        snapshot(SnapshotIT.MONDAY, line(follower, "1", "2026-02-01", "0.00"));
        var account = accountOf(follower);
        pay(account, "250.00");

        snapshot(
                SnapshotIT.TUESDAY,
                follower.code() + ",S-" + follower.code() + ",Muster AG,2,2026-01-01,2026-02-01,EUR,170.00,0.00\n",
                follower.code() + ",S-" + follower.code() + ",Muster AG,3,2026-01-01,2026-02-01,EUR,80.00,0.00\n",
                follower.code() + ",S-" + follower.code() + ",Muster AG,4,2026-01-01,2026-01-15,EUR,90.00,90.00\n");

        assertThat(desk.open(follower, "4")).isEqualByComparingTo("90.00");
        assertThat(desk.count("credit where account_id = ? and unallocated = 0", account))
                .isEqualTo(1);
        assertThat(desk.count("entry where account_id = ? and kind = 'PAYMENT'", account))
                .isEqualTo(2);
        assertThat(desk.unbalanced(follower.code())).isEmpty();
    }

    @Test
    void moneyThatPaidTheItemLeavesNothingToClear() {
        var follower = desk.aFollower();
        snapshot(SnapshotIT.MONDAY, line(follower, "1", "2026-02-01", "100.00"));
        pay(accountOf(follower), "100.00");

        snapshot("2026-03-05T06:00:00Z", line(follower, "1", "2026-02-01", "0.00"));

        assertThat(desk.count("entry where kind = 'EXTERNAL_CLEARING' and item_id = ?", desk.itemId(follower, "1")))
                .isZero();
        assertThat(desk.unbalanced(follower.code())).isEmpty();
    }

    private void pay(long account, String amount) {
        payments.book(CreditToBook.payment(
                account, "bank-" + account, new BigDecimal(amount), Booking.on(LocalDate.parse("2026-03-02"), "test")));
    }

    private long accountOf(Creditor creditor) {
        return jdbc.sql("select id from account where creditor_id = ?")
                .param(creditor.id())
                .query(Long.class)
                .single();
    }

    private ImportReport snapshot(String asOf, String... lines) {
        return desk.openItems(Desk.HEADER + String.join("", lines), asOf, false);
    }

    private static String line(Creditor creditor, String number, String due, String open) {
        return "%1$s,S-%1$s,Muster AG,%2$s,2026-01-01,%3$s,EUR,100.00,%4$s\n"
                .formatted(creditor.code(), number, due, open);
    }

    private String dates(Creditor creditor) {
        return jdbc.sql("select due_date || ' ' || original_due_date from item where id = ?")
                .param(desk.itemId(creditor, "1"))
                .query(String.class)
                .single();
    }

    private List<Task> tasks(Creditor creditor) {
        return tasks.createTaskQuery()
                .processDefinitionKey("follow-up")
                .tenantIdIn(creditor.code())
                .list();
    }

    private List<String> summaries(Creditor creditor) {
        return tasks(creditor).stream()
                .map(task -> (String) tasks.getVariableLocal(task.getId(), "followUpSummary"))
                .toList();
    }
}
