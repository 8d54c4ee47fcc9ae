package io.dunflow.scenario.play;

import io.dunflow.ledger.Debtors;
import io.dunflow.ledger.KeepingCreditors;
import io.dunflow.ledger.LabelTarget;
import io.dunflow.scenario.event.LabelIsSaid;
import io.dunflow.scenario.event.PastPayments;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import io.dunflow.scenario.script.Party;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings in the creditors and debtors of a scenario, and how the debtors have paid before. */
@Component
public class SettingTheScene {

    private final KeepingCreditors keeping;
    private final Debtors debtors;
    private final PastPayments past;
    private final LabelIsSaid labels;

    SettingTheScene(KeepingCreditors keeping, Debtors debtors, PastPayments past, LabelIsSaid labels) {
        this.keeping = keeping;
        this.debtors = debtors;
        this.past = past;
        this.labels = labels;
    }

    /** Brings them in; the clock stands on the first day. */
    public void set(Scene scene, LocalDate first) {
        var script = scene.script();
        Party.creditors(script).forEach((code, written) -> {
            keeping.put(code, Party.creditor(written, Party.anyCreditor()), Optional.empty());
            labels.describe(LabelTarget.CREDITOR, code, written);
        });
        var creditor =
                Party.creditor(Party.creditors(script).values().iterator().next(), Party.anyCreditor());
        var all = Party.debtors(script);
        headOfficesFirst(all)
                .forEach((number, written) ->
                        debtors.put(Party.debtor(number, written, Party.anyDebtor(number, creditor))));
        all.forEach((number, written) -> {
            past.record(scene, number, written, first);
            labels.describe(LabelTarget.DEBTOR, number, written);
        });
    }

    private static Map<String, Part> headOfficesFirst(Map<String, Part> debtors) {
        var sorted = new LinkedHashMap<String, Part>();
        debtors.keySet().forEach(number -> add(number, debtors, sorted, new HashSet<>()));
        return sorted;
    }

    private static void add(
            String number, Map<String, Part> debtors, Map<String, Part> sorted, HashSet<String> onTheWay) {
        var written = debtors.get(number);
        if (sorted.containsKey(number) || written == null) {
            return;
        }
        if (!onTheWay.add(number)) {
            throw written.get("parent").refused("a head office cannot be below its own branch");
        }
        written.text("parent").ifPresent(parent -> add(parent, debtors, sorted, onTheWay));
        sorted.put(number, written);
    }
}
