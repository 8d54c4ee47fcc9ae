package io.dunflow.scenario.event;

import io.dunflow.ledger.DiscountNotation;
import io.dunflow.ledger.InvoiceTax;
import io.dunflow.ledger.InvoiceToIssue;
import io.dunflow.ledger.InvoiceToIssue.Instalment;
import io.dunflow.ledger.IssuingInvoices;
import io.dunflow.ledger.LabelTarget;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** {@code invoice}: a claim against a debtor, due at once or in instalments. */
@Component
class InvoiceArrives implements EventKind {

    private final IssuingInvoices issuing;
    private final LabelIsSaid labels;

    InvoiceArrives(IssuingInvoices issuing, LabelIsSaid labels) {
        this.issuing = issuing;
        this.labels = labels;
    }

    @Override
    public String word() {
        return "invoice";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var instalments = instalments(what);
        var issued = issuing.issue(
                new InvoiceToIssue(
                        scene.account(what).id(),
                        what.text("number").orElseThrow(),
                        what.date("date").orElseGet(() -> earliest(scene.today(), instalments)),
                        what.text("terms").orElse(null),
                        null,
                        instalments,
                        what.text("discount").map(DiscountNotation::ofShort).orElse(List.of()),
                        taxes(what)),
                "finance");
        issued.itemIds().forEach(item -> labels.describe(LabelTarget.ITEM, String.valueOf(item), what));
    }

    private static List<Instalment> instalments(Part what) {
        var items = what.has("items") ? what.get("items").all() : List.of(what);
        return items.stream()
                .map(item -> new Instalment(
                        item.date("due").orElseThrow(() -> item.refused("due: when it has to be paid is missing")),
                        item.number("amount").orElseThrow(() -> item.refused("amount: is missing"))))
                .toList();
    }

    private static List<InvoiceTax> taxes(Part what) {
        return what.has("taxes")
                ? what.get("taxes").all().stream()
                        .map(tax -> new InvoiceTax(
                                tax.number("percent").orElse(null),
                                tax.number("gross").orElseThrow(),
                                tax.number("tax").orElse(null)))
                        .toList()
                : what.number("tax-percent")
                        .map(percent -> List.of(new InvoiceTax(percent, null, null)))
                        .orElse(List.of());
    }

    private static LocalDate earliest(LocalDate today, List<Instalment> instalments) {
        return Stream.concat(Stream.of(today), instalments.stream().map(Instalment::dueDate))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }
}
