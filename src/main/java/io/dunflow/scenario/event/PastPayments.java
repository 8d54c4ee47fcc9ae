package io.dunflow.scenario.event;

import io.dunflow.intake.Kind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What a debtor settled before the scenario begins: the behaviour that its segment is judged by. */
@Component
public class PastPayments {

    private final TakingInFiles files;

    PastPayments(TakingInFiles files) {
        this.files = files;
    }

    /** Records what {@code history} says: so many invoices, each settled so many days after its due date. */
    public void record(Scene scene, String debtor, Part written, LocalDate first) {
        if (!written.has("history")) {
            return;
        }
        var history = written.get("history");
        var creditor = scene.creditor(history);
        var currency = creditor.terms().currency();
        int late = history.count("days-late").orElse(0);
        var rows = IntStream.rangeClosed(1, history.count("invoices").orElse(5))
                .mapToObj(n -> {
                    var settled = first.minusDays(7L * n);
                    return String.join(
                            ",",
                            creditor.code(),
                            debtor,
                            "PAST-" + debtor + "-" + n,
                            settled.minusDays(late).toString(),
                            settled.toString(),
                            currency,
                            "100");
                })
                .collect(Collectors.joining(
                        "\n", "creditor,debtor,number,due_date,settled_date,currency,amount\n", "\n"));
        files.take(history, Kind.SETTLED_ITEMS, Optional.empty(), rows);
    }
}
