package io.dunflow.scenario.history;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/**
 * Whatever is done in whatever order: portions sum to what is open, the books balance, no level is without a letter that
 * left and stands, no letter claims what is covered, and what is refused changes nothing.
 */
@Tag("properties")
@Domain(Histories.class)
@Domain(DomainContext.Global.class)
class AnyHistoryProperties {

    private static final List<String> NOW_AND_THEN = List.of(
            "a promise",
            "a plan of DEBTOR",
            "a plan of COLLECTOR",
            "a dispute",
            "a hold",
            "a deferral",
            "a settlement",
            "a fact",
            "a write-off",
            "money back",
            "a second account");

    @Property(seed = "2874280383247355416")
    void whatAlwaysHoldsHoldsAfterEveryDeed(@ForAll History history) {
        var performance = Performance.of(history.told());

        var happened = performance.happened();

        Statistics.label("refused").collect(performance.refusals().size());
        happened.forEach(one -> Statistics.label("happened").collect(one));
        Evidence.of("a letter left", happened.stream().anyMatch(one -> one.startsWith("a letter")), 40);
        NOW_AND_THEN.forEach(one -> Evidence.of(one, happened.contains(one), 1));
    }
}
