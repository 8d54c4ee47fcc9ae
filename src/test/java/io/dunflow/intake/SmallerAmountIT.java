package io.dunflow.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Booking;
import io.dunflow.ledger.BookingPayments;
import io.dunflow.ledger.Cover;
import io.dunflow.ledger.Covering;
import io.dunflow.ledger.CreditToBook;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.ReversingPayments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where we lead and a snapshot says that less is open, the smaller amount is dunned until both agree or a person says. */
@IntegrationTest
class SmallerAmountIT {

    @Autowired
    Desk desk;

    @Autowired
    BookingPayments payments;

    @Autowired
    ReversingPayments reversing;

    @Autowired
    Covering covering;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    private Creditor leader;

    @BeforeEach
    void theSnapshotSaysLess() {
        leader = desk.aLeader();
        snapshot(SnapshotIT.MONDAY, line("1", "100.00"), line("2", "100.00"));
        snapshot(SnapshotIT.TUESDAY, line("1", "60.00"), line("2", "70.00"));
    }

    @AfterEach
    void nobodyActsAndTheBooksBalance() {
        identity.clearAuthentication();
        assertThat(desk.unbalanced(leader.code())).isEmpty();
    }

    @Test
    void onlyTheSmallerAmountIsDunnable() {
        assertThat(desk.open(leader, "1")).isEqualByComparingTo("100.00");
        assertThat(desk.dunnable(leader, "1")).isEqualByComparingTo("60.00");
        assertThat(desk.dunnable(leader, "2")).isEqualByComparingTo("70.00");
    }

    @Test
    void whoCompletesTheTaskDunsAllOfItAgain() {
        var task = task().getId();

        identity.setAuthentication("finance", List.of("finance"));
        tasks.complete(task);

        assertThat(desk.dunnable(leader, "1")).isEqualByComparingTo("100.00");
        assertThat(desk.dunnable(leader, "2")).isEqualByComparingTo("100.00");
    }

    @Test
    void theTaskDisappearsWhenTheNextSnapshotAgrees() {
        snapshot(SnapshotIT.WEDNESDAY, line("1", "100.00"), line("2", "100.00"));

        assertThat(tasks()).isEmpty();
        assertThat(desk.dunnable(leader, "1")).isEqualByComparingTo("100.00");
        assertThat(ended()).containsOnly("import");
    }

    @Test
    void theTaskSaysOnlyWhatIsLeftAndDisappearsWhenOurBookingsAgree() {
        pay("1", "40.00");

        assertThat(summary()).contains("2 hat dort 70,00 EUR").doesNotContain("1 hat dort 60,00 EUR");
        assertThat(desk.dunnable(leader, "1")).isEqualByComparingTo("60.00");

        pay("2", "30.00");

        assertThat(tasks()).isEmpty();
        assertThat(ended()).containsOnly("ledger");
    }

    @Test
    void aPartOfTheMoneyLeavesTheSmallerAmountAndItsReturnToo() {
        var credit = pay("1", "25.00");
        assertThat(desk.dunnable(leader, "1")).isEqualByComparingTo("60.00");
        assertThat(desk.open(leader, "1")).isEqualByComparingTo("75.00");

        reversing.reverse(credit, "return-" + credit, "AC04", on("2026-03-06"));

        assertThat(desk.dunnable(leader, "1")).isEqualByComparingTo("60.00");
        assertThat(desk.open(leader, "1")).isEqualByComparingTo("100.00");
    }

    @Test
    void anotherAmountInTheNextSnapshotTakesThePlaceOfTheFirst() {
        snapshot(SnapshotIT.WEDNESDAY, line("1", "50.00"), line("2", "100.00"));

        assertThat(tasks()).hasSize(1);
        assertThat(summary()).contains("1 hat dort 50,00 EUR offen").doesNotContain("60,00");
        assertThat(desk.dunnable(leader, "1")).isEqualByComparingTo("50.00");
        assertThat(desk.dunnable(leader, "2")).isEqualByComparingTo("100.00");
    }

    @Test
    void anOlderSnapshotEndsNothing() {
        pay("1", "10.00");

        snapshot("2026-03-02T07:00:00Z", line("1", "90.00"), line("2", "70.00"));

        assertThat(tasks()).hasSize(1);
        assertThat(desk.dunnable(leader, "1")).isEqualByComparingTo("60.00");
    }

    @Test
    void nothingIsDunnedOfWhatTheWholeSnapshotDoesNotHave() {
        desk.openItems(Desk.HEADER + line("2", "70.00"), SnapshotIT.WEDNESDAY, true);

        assertThat(desk.open(leader, "1")).isEqualByComparingTo("100.00");
        assertThat(desk.dunnable(leader, "1")).isZero();
        assertThat(tasks()).hasSize(2);

        snapshot("2026-03-05T06:00:00Z", line("1", "100.00"), line("2", "100.00"));

        assertThat(tasks()).isEmpty();
        assertThat(desk.dunnable(leader, "1")).isEqualByComparingTo("100.00");
    }

    @Test
    void whatAPromiseCoversIsPartOfTheSmallerAmount() {
        covering.cover(desk.itemId(leader, "1"), Cover.PROMISE, 1, new BigDecimal("50.00"), LocalDate.now());

        assertThat(desk.dunnable(leader, "1")).isEqualByComparingTo("10.00");

        covering.uncover(desk.itemId(leader, "1"), Cover.PROMISE, 1);

        assertThat(desk.dunnable(leader, "1")).isEqualByComparingTo("60.00");
    }

    private long pay(String number, String amount) {
        var account = jdbc.sql("select account_id from item where id = ?")
                .param(desk.itemId(leader, number))
                .query(Long.class)
                .single();
        return payments.book(CreditToBook.payment(
                                account, "bank-" + number + leader.code(), new BigDecimal(amount), on("2026-03-02"))
                        .naming(number))
                .id();
    }

    private static Booking on(String day) {
        return Booking.on(LocalDate.parse(day), "test");
    }

    private void snapshot(String asOf, String... lines) {
        desk.openItems(Desk.HEADER + String.join("", lines), asOf, false);
    }

    private String line(String number, String open) {
        return "%1$s,S-%1$s,Muster AG,%2$s,2026-01-01,2026-02-01,EUR,100.00,%3$s\n"
                .formatted(leader.code(), number, open);
    }

    private List<Task> tasks() {
        return tasks.createTaskQuery()
                .processDefinitionKey("follow-up")
                .tenantIdIn(leader.code())
                .list();
    }

    private Task task() {
        assertThat(tasks()).hasSize(1);
        return tasks().get(0);
    }

    private String summary() {
        return (String) tasks.getVariableLocal(task().getId(), "followUpSummary");
    }

    private List<String> ended() {
        return jdbc.sql(
                        "select split_part(k.resolved_by, ':', 1) from import_conflict k join item i on i.id = k.item_id"
                                + " join account a on a.id = i.account_id where a.creditor_id = ?")
                .param(leader.id())
                .query(String.class)
                .list();
    }
}
