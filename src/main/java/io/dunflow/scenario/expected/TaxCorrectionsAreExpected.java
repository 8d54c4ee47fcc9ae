package io.dunflow.scenario.expected;

import io.dunflow.ledger.AddingUpTaxCorrections;
import io.dunflow.ledger.TaxCorrections.Correction;
import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Part;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code tax-corrections}: by what all books so far of the only creditor correct the tax of invoices. */
@Component
class TaxCorrectionsAreExpected implements Expectation {

    private final AddingUpTaxCorrections adding;

    TaxCorrectionsAreExpected(AddingUpTaxCorrections adding) {
        this.adding = adding;
    }

    @Override
    public String word() {
        return "tax-corrections";
    }

    @Override
    public List<Mismatch> check(Part expected, Scene scene) {
        var all = adding.of(scene.creditor(expected).code(), LocalDate.EPOCH, scene.today());
        return Comparing.exactly(
                word(),
                expected,
                all.corrections().stream().map(TaxCorrectionsAreExpected::facts).toList());
    }

    private static Facts facts(Correction one) {
        return Facts.of()
                .and("on", one.bookedOn())
                .and("debtor", one.debtor())
                .and("invoice", one.invoice())
                .and("kind", one.kind().name())
                .and("taken-back", one.takenBack())
                .and("percent", one.percent())
                .and("gross", one.gross())
                .and("net", one.net())
                .and("tax", one.tax());
    }
}
