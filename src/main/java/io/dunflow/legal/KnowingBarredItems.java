package io.dunflow.legal;

import io.dunflow.dunning.BarredItems;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells which items are time-barred by the table {@code limitation}. */
@Component
class KnowingBarredItems implements BarredItems {

    private final Limitations limitations;

    KnowingBarredItems(Limitations limitations) {
        this.limitations = limitations;
    }

    @Override
    public Set<Long> ofAccount(long accountId) {
        return limitations.ofAccount(accountId).stream()
                .filter(Limitations.Until::barred)
                .map(Limitations.Until::item)
                .collect(Collectors.toSet());
    }
}
