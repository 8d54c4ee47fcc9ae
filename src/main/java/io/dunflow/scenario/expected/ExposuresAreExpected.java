package io.dunflow.scenario.expected;

import io.dunflow.credit.CreditInsurance;
import io.dunflow.credit.CreditView;
import io.dunflow.credit.OrderBlocks;
import io.dunflow.credit.ViewingCredit;
import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code exposures}: what debtors may come to owe, and their limits. */
@Component
class ExposuresAreExpected implements Expectation {

    private final ViewingCredit viewing;

    ExposuresAreExpected(ViewingCredit viewing) {
        this.viewing = viewing;
    }

    @Override
    public String word() {
        return "exposures";
    }

    @Override
    public List<Mismatch> check(Part expected, Scene scene) {
        var mismatches = new ArrayList<Mismatch>();
        expected.fields()
                .forEach((debtor, fields) ->
                        mismatches.addAll(Comparing.fields("exposure of " + debtor, fields, facts(debtor))));
        return mismatches;
    }

    private Facts facts(String debtor) {
        var view = viewing.of(debtor).orElseThrow();
        var own = view.own();
        var facts = Facts.of()
                .and("currency", own.currency())
                .and("exposure", own.exposure())
                .and("limit", own.amount())
                .and("until", own.validUntil())
                .and("available", own.available())
                .and("percent", own.percent())
                .and("rate-missing", own.rateMissing())
                .and("items", part(own, "OPEN_ITEMS"))
                .and("not-delivered", part(own, "NOT_DELIVERED"))
                .and("not-invoiced", part(own, "NOT_INVOICED"))
                .and("charges", part(own, "CHARGES"))
                .and("unallocated", part(own, "UNALLOCATED"))
                .and("free-credits", part(own, "FREE_CREDITS"))
                .and("terms", view.terms())
                .and("score", view.score() == null ? null : view.score().band())
                .and(
                        "insured-by",
                        view.insurances().stream()
                                .map(CreditInsurance::provider)
                                .toList())
                .and(
                        "blocked",
                        view.blocks().stream().map(OrderBlocks.Block::word).toList());
        return view.group() == null
                ? facts
                : facts.and("group", view.group().head())
                        .and("group-exposure", view.group().exposure())
                        .and("group-limit", view.group().amount());
    }

    private static BigDecimal part(CreditView.Use use, String part) {
        return use.sums().stream()
                .filter(line -> line.part().equals(part) && line.converted() != null)
                .map(line -> line.converted())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
