package io.dunflow.scenario.export;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was agreed with the debtor of an exported account or asked, and the bank data that it was judged by. */
@Component
class RecordedAgreements {

    private final RecordedPromises promises;
    private final RecordedPlans plans;
    private final RecordedSettlements settlements;
    private final RecordedDeferrals deferrals;
    private final RecordedQueries queries;
    private final RecordedBankData bankData;

    RecordedAgreements(
            RecordedPromises promises,
            RecordedPlans plans,
            RecordedSettlements settlements,
            RecordedDeferrals deferrals,
            RecordedQueries queries,
            RecordedBankData bankData) {
        this.promises = promises;
        this.plans = plans;
        this.settlements = settlements;
        this.deferrals = deferrals;
        this.queries = queries;
        this.bankData = bankData;
    }

    /** What came up in a call its completion brings again, by the name that is used here. */
    List<Recorded> of(ExportedAccount account) {
        return Stream.of(
                        promises.of(account),
                        plans.of(account),
                        settlements.of(account),
                        deferrals.of(account),
                        queries.of(account),
                        bankData.of(account))
                .flatMap(List::stream)
                .toList();
    }
}
