package io.dunflow.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Creditor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A portfolio moves in from another system: levels, blocks, disputes, consents, debtors, history, payments. */
@IntegrationTest
class TakeoverIT {

    @Autowired
    Desk desk;

    Creditor creditor;
    String code;

    @BeforeEach
    void aCreditor() {
        creditor = desk.aFollower();
        code = creditor.code();
    }

    private String open(String columns, String values) {
        return "creditor,debtor,name,number,issue_date,due_date,currency,amount," + columns + "\n"
                + "%1$s,T-%1$s,Muster AG,1,2026-01-01,2026-02-01,EUR,100.00,%2$s\n".formatted(code, values);
    }

    @Test
    void levelAndLastNoticeBecomeTheItemsClockAndOurOwnClockIsNeverOverwritten() {
        desk.openItems(open("level,last_notice_date", "2,2026-02-20"));
        var later = desk.openItems(open("level,last_notice_date", "3,2026-03-01"));

        assertThat(desk.count(
                        "item_clock where item_id = ? and not shadow and level = 2 and last_notice_on = date '2026-02-20'",
                        desk.itemId(creditor, "1")))
                .isEqualTo(1);
        assertThat(later.unchanged()).isEqualTo(1);
    }

    @Test
    void aBlockBecomesAHoldOnceEvenAfterItWasLifted() {
        desk.openItems(open("block", "Complaint"));
        var again = desk.openItems(open("block", "Complaint"));

        assertThat(desk.count(
                        "hold where item_id = ? and reason = 'Complaint' and until_date is null",
                        desk.itemId(creditor, "1")))
                .isEqualTo(1);
        assertThat(again.unchanged()).isEqualTo(1);
    }

    @Test
    void aDisputedAmountIsCovered() {
        desk.openItems(open("disputed", "30.00"));

        assertThat(desk.dunnable(creditor, "1")).isEqualByComparingTo("70.00");
        assertThat(desk.unbalanced(code)).isEmpty();
    }

    @Test
    void disputedYesCoversAllThatIsOpen() {
        desk.openItems(open("open_amount,disputed", "80.00,yes"));

        assertThat(desk.open(creditor, "1")).isEqualByComparingTo("80.00");
        assertThat(desk.dunnable(creditor, "1")).isEqualByComparingTo("0");
        assertThat(desk.unbalanced(code)).isEmpty();
    }

    @Test
    void permittedChannelsBecomeConsentsForThisCreditor() {
        desk.openItems(open("email,channels", "a@example.invalid,EMAIL LETTER"));

        assertThat(desk.count(
                        "consent k join debtor d on d.person_id = k.person_id"
                                + " where d.number = ? and k.permitted and k.creditor_id = ?",
                        "T-" + code,
                        creditor.id()))
                .isEqualTo(2);
    }

    @Test
    void theMostFrequentSpellingBecomesTheNameAndTheOthersAliases() {
        var file = new StringBuilder(Desk.HEADER);
        var names = new String[] {"Muster  AG", "Muster AG", "MUSTER", "Muster AG"};
        for (int i = 0; i < names.length; i++) {
            file.append("%1$s,T-%1$s,%2$s,%3$d,2026-01-01,2026-02-01,EUR,1.00,\n".formatted(code, names[i], i));
        }

        desk.openItems(file.toString());

        assertThat(desk.count("debtor where number = ? and name = 'Muster AG'", "T-" + code))
                .isEqualTo(1);
        assertThat(desk.count("debtor_alias a join debtor d on d.id = a.debtor_id where d.number = ?", "T-" + code))
                .isEqualTo(2);
    }

    @Test
    void debtorsArriveWithTheirHeadOfficeAndAreUpdated() {
        var header = "creditor,debtor,name,email,parent\n";
        var file = header + "%1$s,H-%1$s,Head,h@example.invalid,\n%1$s,B-%1$s,Branch,,H-%1$s\n".formatted(code);

        assertThat(desk.run(Kind.DEBTORS, file).accepted()).isEqualTo(2);
        var again = desk.run(Kind.DEBTORS, file);
        var changed = desk.run(Kind.DEBTORS, file.replace("h@", "new@"));

        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(changed.unchanged()).isEqualTo(1);
        assertThat(desk.count(
                        "debtor b join debtor h on h.id = b.parent_id where b.number = ? and h.email like 'new@%'",
                        "B-" + code))
                .isEqualTo(1);
    }

    @Test
    void settledItemsAndSalesArriveOnce() {
        desk.openItems(open("terms", "N30"));
        var settled = "creditor,debtor,number,due_date,settled_date,currency,amount,disputed\n"
                + "%1$s,T-%1$s,0,2025-01-01,2025-01-15,EUR,70.00,\n".formatted(code);
        var sales = "creditor,debtor,period_from,period_to,currency,amount\n"
                + "%1$s,,2026-01-01,2026-01-31,EUR,5000.00\n%1$s,T-%1$s,2026-01-01,2026-01-31,EUR,70.00\n"
                        .formatted(code);

        assertThat(desk.run(Kind.SETTLED_ITEMS, settled).accepted()).isEqualTo(1);
        assertThat(desk.run(Kind.SETTLED_ITEMS, settled).unchanged()).isEqualTo(1);
        assertThat(desk.run(Kind.SETTLED_ITEMS, settled.replace("70.00", "71.00"))
                        .lines())
                .extracting(Finding::reason)
                .containsExactly("has 70.00 in the ledger, here 71.00");
        assertThat(desk.run(Kind.SALES, sales).accepted()).isEqualTo(2);
        assertThat(desk.run(Kind.SALES, sales).unchanged()).isEqualTo(2);
        assertThat(desk.run(Kind.SALES, sales.replace("5000.00", "5001.00")).unchanged())
                .isEqualTo(1);
    }

    @Test
    void paymentsAreBookedOnceAndStateThatTheBankDataIsComplete() {
        desk.openItems(open("terms", "N30"));
        var file = "creditor,debtor,reference,value_date,currency,amount,invoice\n"
                + "%1$s,T-%1$s,b1,2026-03-01,EUR,40.00,1\n%1$s,T-%1$s,b2,2026-03-02,EUR,10.00,\n".formatted(code);
        var request = new ImportRequest(
                Kind.PAYMENTS,
                "plain",
                Mode.ALL_OR_NOTHING,
                null,
                java.time.LocalDate.parse("2026-03-02"),
                false,
                null,
                "finance");

        assertThat(desk.run(request, file).accepted()).isEqualTo(2);
        assertThat(desk.run(request, file).unchanged()).isEqualTo(2);

        assertThat(desk.open(creditor, "1")).isEqualByComparingTo("50.00");
        assertThat(desk.unbalanced(code)).isEmpty();
        assertThat(desk.count("creditor where code = ? and bank_complete_through = date '2026-03-02'", code))
                .isEqualTo(1);
        assertThat(desk.run(Kind.PAYMENTS, file.replace("40.00", "41.00")).lines())
                .extracting(Finding::reason)
                .containsExactly("has 40.00 in the ledger, here 41.00");
    }

    @Test
    void moneyThatWentBackIsBookedOnceAndWhatCannotBeIsRefusedByItsLine() {
        desk.openItems(open("terms", "N30"));
        desk.run(
                Kind.PAYMENTS,
                "creditor,debtor,reference,value_date,currency,amount\n%1$s,T-%1$s,b1,2026-03-01,EUR,100.00\n"
                        .formatted(code));
        var header = "creditor,debtor,payment,reference,cause,value_date,currency,amount,fee\n";
        var line = "%1$s,T-%1$s,b1,r1,CHARGEBACK,2026-03-05,EUR,40.00,3.50\n".formatted(code);

        var refused = desk.run(
                Kind.RETURNS,
                header
                        + line
                        + line
                        + line.replace("r1", "r2").replace("40.00", "60.01")
                        + line.replace("b1", "b2").replace("r1", "r3")
                        + line.replace("r1", "r4").replace("2026-03-05", "2026-02-28")
                        + line.replace("r1", "r5").replace("CHARGEBACK", "no!"));
        var accepted = desk.run(Kind.RETURNS, header + line).accepted();
        var free = line.replace("r1", "r6").replace("40.00", "10.00").replace("3.50", "0.00");

        assertThat(refused.lines())
                .extracting(Finding::line, Finding::field, Finding::reason)
                .containsExactlyInAnyOrder(
                        tuple(3L, "reference", "is a duplicate of line 2"),
                        tuple(4L, "amount", "is more than is left of the payment: 60.00"),
                        tuple(5L, "payment", "there is no payment with this reference on the account"),
                        tuple(6L, "value-date", "lies before the payment, which is of 2026-03-01"),
                        tuple(
                                7L,
                                "cause",
                                "must be a code of up to 40 capital letters, digits and underscores, such as"
                                        + " INSUFFICIENT_FUNDS"));
        assertThat(accepted).isEqualTo(1);
        assertThat(desk.run(Kind.RETURNS, header + line).unchanged()).isEqualTo(1);
        assertThat(desk.run(Kind.RETURNS, header + line.replace("40.00", "41.00"))
                        .lines())
                .extracting(Finding::reason)
                .containsExactly("has 40.00 in the ledger, here 41.00");
        assertThat(desk.run(Kind.RETURNS, header + line.replace("3.50", "4.00")).lines())
                .extracting(Finding::reason)
                .containsExactly("stands in the ledger with another fee or kind of cause");
        assertThat(desk.run(Kind.RETURNS, header + line.replace("CHARGEBACK", "REFUND"))
                        .lines())
                .extracting(Finding::reason)
                .containsExactly("stands in the ledger with another fee or kind of cause");
        assertThat(desk.open(creditor, "1")).isEqualByComparingTo("40.00");
        assertThat(desk.run(Kind.RETURNS, header + free).accepted()).isEqualTo(1);
        assertThat(desk.run(Kind.RETURNS, header + free).unchanged()).isEqualTo(1);
        assertThat(desk.unbalanced(code)).isEmpty();
    }

    @Test
    void aPaymentOfAnUnknownAccountIsRefused() {
        var report = desk.run(
                Kind.PAYMENTS,
                "creditor,debtor,reference,value_date,currency,amount\n%s,nobody,b1,2026-03-01,EUR,40.00\n"
                        .formatted(code));

        assertThat(report.lines())
                .extracting(Finding::reason)
                .containsExactly("has no account in EUR with creditor " + code);
    }

    @Test
    void whatHasNotHappenedYetIsRefused() {
        var notice = desk.openItems(open("level,last_notice_date", "2,2126-02-20"));
        var settled = desk.run(
                Kind.SETTLED_ITEMS,
                "creditor,debtor,name,number,due_date,settled_date,currency,amount\n%1$s,T-%1$s,Muster AG,1,2026-01-01,2126-02-20,EUR,1.00\n"
                        .formatted(code));

        assertThat(notice.lines()).extracting(Finding::field).containsExactly("last-notice-date");
        assertThat(notice.lines().get(0).reason()).startsWith("lies ahead: today is ");
        assertThat(settled.lines()).extracting(Finding::field).containsExactly("settled-date");
    }

    @Test
    void aPaymentOfNextYearIsRefusedAsTheApiDoes() {
        desk.run(
                Kind.OPEN_ITEMS,
                Desk.HEADER + "%s,%s,Debtor,1,2026-01-01,2026-02-01,EUR,100.00,100.00\n".formatted(code, "N" + code));

        var report = desk.run(
                Kind.PAYMENTS,
                "creditor,debtor,reference,value_date,currency,amount\n%s,%s,b1,2126-03-01,EUR,40.00\n"
                        .formatted(code, "N" + code));

        assertThat(report.lines()).extracting(Finding::field).containsExactly("value-date");
        assertThat(report.lines().get(0).reason()).startsWith("is more than 7 days ahead: today is ");
    }
}
