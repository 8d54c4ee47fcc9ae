package io.dunflow.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.BookingPayments;
import io.dunflow.ledger.CreditorWarning;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** A proposal says who gets what, by which channel and why, and what its letters will lack. */
@IntegrationTest
class ProposalIT extends ProposalFixture {

    @Autowired
    BookingPayments payments;

    @Autowired
    OrderingRuns ordering;

    @Autowired
    PlacingHolds holds;

    @Autowired
    TestRestTemplate http;

    @Test
    void everyOverdueAccountHasItsReasonInOrOut() {
        var due = anAccountOwing("100.00", "2026-03-01");
        var fresh = anAccountOwing("100.00", "2026-03-15");
        var small = anAccountOwing("9.99", "2026-03-01");
        var held = anAccountOwing("100.00", "2026-03-01");
        holds.place(new HoldOrder(null, held.id(), null, "Complaint", null, null, null), "collector");
        var paidAhead = anAccountOwing("100.00", "2026-03-01");
        payments.book(payment(paidAhead, "95.00").naming("unknown yet"));

        var run = day.proposed(creditor.code());

        assertThat(reasonOf(run, due)).isEqualTo("PROPOSED FIRST_REMINDER");
        assertThat(reasonOf(run, fresh)).isEqualTo("LEFT_OUT WITHIN_GRACE");
        assertThat(reasonOf(run, small)).isEqualTo("LEFT_OUT NET_BELOW_MINIMUM");
        assertThat(reasonOf(run, held)).isEqualTo("LEFT_OUT HOLD");
        assertThat(reasonOf(run, paidAhead)).isEqualTo("LEFT_OUT NET_BELOW_MINIMUM");
    }

    @Test
    void aRefusalOfRemindersBeforeTheDueDateDoesNotForbidDunningByEmail() {
        var account = anAccountOwing("100.00", "2026-03-01");
        var refusing = anAccountOwing("100.00", "2026-03-01");
        refuseEmail(account, "PRE_DUE");
        refuseEmail(refusing, "DUNNING");

        var run = day.proposed(creditor.code());

        assertThat(lineOf(run, account).channel()).isEqualTo("EMAIL");
        assertThat(lineOf(run, refusing).channel()).isNotEqualTo("EMAIL");
    }

    @Test
    void aRunSaysWhatItsLettersWillLackAndItsAmountsCarryTheDecimalsOfTheirCurrency() {
        anAccountOwing("100.00", "2026-03-01");
        jdbc.sql("update creditor set iban = null, email = 'info@example.invalid' where id = ?")
                .param(creditor.id())
                .update();

        var run = day.proposed(creditor.code());

        assertThat(run.warnings()).extracting(CreditorWarning::code).containsExactly("NO_IBAN");
        assertThat(run.totals()).extracting(RunView.Total::amount).containsExactly("100.00");
        assertThat(day.lines(run.id()).get(0).line().claimed()).isEqualTo("100.00");
        assertThat(day.lines(run.id()).get(0).items().get(0).amount()).isEqualTo("100.00");
        var listed = http.withBasicAuth("finance", "demo").getForObject("/api/v1/dunning-runs?limit=1", String.class);
        assertThat(listed).contains("\"amount\":\"100.00\"");
    }

    @Test
    void inShadowModeLevelsMoveAsIfLettersHadBeenSentAndNothingLeaves() {
        jdbc.sql("update creditor set shadow = true where id = ?")
                .param(creditor.id())
                .update();
        var account = anAccountOwing("100.00", "2026-03-01");

        day.run(creditor.code());
        day.is("2026-03-26");
        day.run(creditor.code());

        assertThat(day.letters(account)).containsExactly("2026-03-16 reminder-1 100", "2026-03-26 reminder-2 100");
        assertThat(statesOfNotices(account)).containsOnly("SHADOW");
        assertThat(levels(account)).containsExactly("shadow 2");
        assertThat(jdbc.sql(
                                "select count(*) from dunning_case where account_id = ? and process_instance_id is not null")
                        .param(account.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void settledHistoryChangesTheLettersOfItsDebtorAndNothingElse() {
        var known = anAccountOwing("100.00", "2026-03-08");
        var other = anAccountOwing("100.00", "2026-03-08");
        long before = ordering.order(LocalDate.parse("2026-03-16"), creditor.code(), true, "finance");
        assertThat(reasonOf(day.look(before), known)).isEqualTo("PROPOSED FIRST_REMINDER");

        paidInTimeTenTimes(known);
        var run = day.proposed(creditor.code());

        assertThat(reasonOf(run, known)).isEqualTo("LEFT_OUT WITHIN_GRACE");
        assertThat(segmentOf(run, known)).isEqualTo("RELIABLE");
        assertThat(reasonOf(run, other)).isEqualTo("PROPOSED FIRST_REMINDER");
        assertThat(segmentOf(run, other)).isEqualTo("NEW");
    }

    private void paidInTimeTenTimes(Account account) {
        jdbc.sql(
                        """
                        insert into settled_item (account_id, number, due_date, settled_on, amount)
                        select ?, 'old ' || n, '2025-12-01', '2025-11-30', 100 from generate_series(1, 10) n
                        """)
                .param(account.id())
                .update();
    }

    private void refuseEmail(Account account, String purpose) {
        jdbc.sql(
                        """
                        insert into consent (person_id, channel, purpose, permitted, source, since)
                        select person_id, 'EMAIL', ?, false, 'test', now() from debtor where id = ?
                        """)
                .params(purpose, account.debtorId())
                .update();
    }

    private String segmentOf(RunView run, Account account) {
        return lineOf(run, account).segment();
    }

    private List<String> statesOfNotices(Account account) {
        return jdbc.sql("select state from notice where account_id = ?")
                .param(account.id())
                .query(String.class)
                .list();
    }

    private List<String> levels(Account account) {
        return jdbc.sql(
                        """
                        select case when k.shadow then 'shadow ' else 'real ' end || k.level
                        from item_clock k join item i on i.id = k.item_id where i.account_id = ?
                        """)
                .param(account.id())
                .query(String.class)
                .list();
    }
}
