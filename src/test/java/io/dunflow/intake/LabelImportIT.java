package io.dunflow.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.LabelTarget;
import io.dunflow.ledger.Labelling;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A column of a file says a label: of the debtor in a file of debtors, of the item in one of open items. */
@IntegrationTest
class LabelImportIT {

    private static final String MAPPING =
            """
            kinds: [debtors, open-items]
            fields:
              creditor: creditor
              debtor.number: debtor
              debtor.name: name
              number: number
              issue-date: issued
              due-date: due
              currency: currency
              amount: amount
              label.policy: {column: policy, optional: true, values: {A: GOLD}}
            """;

    @Autowired
    Desk desk;

    @Autowired
    Mappings mappings;

    @Autowired
    Labelling labelling;

    @Autowired
    JdbcClient jdbc;

    private Creditor creditor;

    @BeforeEach
    void aMappingWithALabel() {
        creditor = desk.aFollower();
        mappings.put("with-labels", MAPPING, "finance");
    }

    @Test
    void aFileOfDebtorsSaysItOfTheDebtorOnceAndWhoSaidItIsTheImport() {
        var first = debtors("A");
        var again = debtors("A");

        assertThat(said("debtor_id = (select id from debtor where number = ?)", "D-" + creditor.code()))
                .containsExactly("policy GOLD import:" + first.id() + " debtors:2");
        assertThat(again.unchanged()).isEqualTo(1);
    }

    @Test
    void anEmptyCellTakesOffWhatAnImportSaidAndAMissingColumnSaysNothing() {
        debtors("A");
        desk.run(
                Kind.DEBTORS,
                "with-labels",
                bytes("creditor,debtor,name\n%1$s,D-%1$s,Muster AG\n".formatted(creditor.code())));
        assertThat(labels()).containsExactly("GOLD");

        debtors("");

        assertThat(labels()).isEmpty();
    }

    @Test
    void anEmptyCellLeavesWhatAPersonSaid() {
        debtors("A");
        labelling.set(LabelTarget.DEBTOR, "D-" + creditor.code(), "policy", "SILVER", "Asked for it", "lead");

        debtors("");

        assertThat(labels()).containsExactly("SILVER");
    }

    @Test
    void aFileOfOpenItemsSaysItOfTheItemNewOrKnown() {
        items("1", "SILVER");
        items("1", "A");

        assertThat(said("item_id = ?", desk.itemId(creditor, "1")))
                .singleElement()
                .asString()
                .startsWith("policy GOLD import:");
    }

    @Test
    void aValueThatIsTooLongIsRefusedByLineAndField() {
        var report = debtors("x".repeat(201));

        assertThat(report.rejected()).isEqualTo(1);
        assertThat(jdbc.sql("select field from import_rejection where import_id = ?")
                        .param(report.id())
                        .query(String.class)
                        .single())
                .isEqualTo("label.policy");
    }

    private ImportReport debtors(String policy) {
        return desk.run(
                Kind.DEBTORS,
                "with-labels",
                bytes("creditor,debtor,name,policy\n%1$s,D-%1$s,Muster AG,%2$s\n".formatted(creditor.code(), policy)));
    }

    private void items(String number, String policy) {
        desk.run(
                Kind.OPEN_ITEMS,
                "with-labels",
                bytes(
                        "creditor,debtor,name,number,issued,due,currency,amount,policy\n%1$s,D-%1$s,Muster AG,%2$s,2026-01-01,2026-02-01,EUR,100.00,%3$s\n"
                                .formatted(creditor.code(), number, policy)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> labels() {
        return labelling.of(LabelTarget.DEBTOR, "D-" + creditor.code()).stream()
                .filter(label -> label.counts())
                .map(label -> label.value())
                .toList();
    }

    private List<String> said(String of, Object id) {
        return jdbc.sql("select concat_ws(' ', key, value, set_by, reason) from label where latest and " + of)
                .param(id)
                .query(String.class)
                .list();
    }
}
