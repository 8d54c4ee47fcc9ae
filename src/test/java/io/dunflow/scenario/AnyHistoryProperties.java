package io.dunflow.scenario;

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

    @Property(seed = "2874280383247355416")
    void whatAlwaysHoldsHoldsAfterEveryDeed(@ForAll History history) {
        var performance = Performance.of(history.told());

        Statistics.label("refused").collect(performance.refusals().size());
    }
}
