package io.dunflow.process.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunflow.dunning.Approval;
import io.dunflow.dunning.DecidingRuns;
import io.dunflow.dunning.HoldOrder;
import io.dunflow.dunning.OrderingRuns;
import io.dunflow.dunning.PlacingHolds;
import io.dunflow.dunning.RunRefused;
import io.dunflow.dunning.RunState;
import io.dunflow.dunning.RunViews;
import io.dunflow.intake.ImportRequest;
import io.dunflow.intake.Importing;
import io.dunflow.intake.Kind;
import io.dunflow.intake.Mode;
import io.dunflow.ledger.CreditorTerms;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.KeepingCreditors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What the people of the demo did before it was opened. The runs of the German creditor start by its calendar; those of
 * the British one are made by hand on Tuesdays.
 */
@Component
@ConditionalOnProperty("dunflow.demo.portfolio")
class DemoOffice {

    private static final Logger log = LoggerFactory.getLogger(DemoOffice.class);

    private static final String FINANCE = "finance";
    private static final String BY_HAND = "ASHDOWN";
    private static final List<Kind> KINDS = List.of(Kind.DEBTORS, Kind.SETTLED_ITEMS, Kind.OPEN_ITEMS, Kind.PAYMENTS);

    private final KeepingCreditors creditors;
    private final Importing importing;
    private final OrderingRuns ordering;
    private final DecidingRuns deciding;
    private final RunViews runs;
    private final PlacingHolds holds;
    private final ObjectMapper json;

    DemoOffice(
            KeepingCreditors creditors,
            Importing importing,
            OrderingRuns ordering,
            DecidingRuns deciding,
            RunViews runs,
            PlacingHolds holds,
            ObjectMapper json) {
        this.creditors = creditors;
        this.importing = importing;
        this.ordering = ordering;
        this.deciding = deciding;
        this.runs = runs;
        this.holds = holds;
        this.json = json;
    }

    void open() {
        terms().forEach((code, terms) -> creditors.put(code, terms, Optional.empty()));
    }

    /** Imports what came in, after which the payments through the day before are known. */
    void takeIn(DemoFiles files, LocalDate monday) {
        for (var kind : KINDS) {
            var name = kind.word();
            files.read(monday, name).ifPresent(file -> {
                var request = new ImportRequest(
                        kind, "plain", Mode.ALL_OR_NOTHING, null, null, false, name + "-" + monday + ".csv", FINANCE);
                if (!importing.run(request, file).published()) {
                    throw new IllegalStateException("The demo's " + name + " of " + monday + " were refused");
                }
            });
        }
        terms().keySet().forEach(code -> creditors.completeThrough(code, monday, null, FINANCE));
    }

    /** A run that finance proposes and a lead approves where the policy asks for it. */
    void runByHand(LocalDate day) {
        propose(day).ifPresent(id -> {
            if (runs.run(id).state() == RunState.PROPOSED
                    && !Approval.NONE.name().equals(runs.run(id).approval())) {
                deciding.approve(id, "lead", Approval.LEAD);
            }
        });
    }

    /** A run of the creditor that has no hour for its runs; none on a day that is no business day. */
    OptionalLong propose(LocalDate day) {
        try {
            return OptionalLong.of(ordering.order(day, BY_HAND, false, FINANCE));
        } catch (RunRefused | InvalidInput refused) {
            log.info("No run of {} on {}: {}", BY_HAND, day, refused.getMessage());
            return OptionalLong.empty();
        }
    }

    void placeHolds(LocalDate day) {
        holds.place(hold("D-1012", "Goods returned, credit note on its way", day.plusWeeks(8)), "collector");
        holds.place(hold("G-2005", "New owner: wait for the account manager's visit", day.plusWeeks(6)), "lead");
    }

    private static HoldOrder hold(String debtor, String reason, LocalDate until) {
        return new HoldOrder(debtor, null, null, reason, null, null, until);
    }

    private Map<String, CreditorTerms> terms() {
        try (var file = new ClassPathResource("demo/creditors.json").getInputStream()) {
            return json.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
