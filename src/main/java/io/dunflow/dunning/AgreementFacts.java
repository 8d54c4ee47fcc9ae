package io.dunflow.dunning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** What tables may ask about agreements with a debtor. Implemented by the module that makes them. */
public interface AgreementFacts {

    /** The agreements of these accounts as of a day; accounts without any are missing. */
    Map<Long, Agreements> of(Collection<Long> accountIds, LocalDate day);

    /**
     * What became of agreements.
     *
     * @param brokenPromises promises of the debtor broken within the last twelve months
     * @param openPromises promises of the account that are not judged yet
     * @param planDefaults plans of the debtor that defaulted within the last twelve months
     * @param nonPaymentReason why the debtor does not pay, as last said of the account; null when nobody asked
     * @param hardship whether the debtor is in hardship
     * @param openDisputes disputes of the account that wait for an answer
     * @param planOffers plans of the account that were proposed, or that a run found impossible, in the last twelve months
     */
    record Agreements(
            int brokenPromises,
            int openPromises,
            int planDefaults,
            String nonPaymentReason,
            boolean hardship,
            int openDisputes,
            int planOffers) {

        /** Nothing was ever agreed. */
        public static final Agreements NONE = new Agreements(0, 0, 0, 0, 0);

        public Agreements(int brokenPromises, int openPromises, int planDefaults, int openDisputes, int planOffers) {
            this(brokenPromises, openPromises, planDefaults, null, false, openDisputes, planOffers);
        }

        Agreements saying(String reason, boolean isHard) {
            return new Agreements(brokenPromises, openPromises, planDefaults, reason, isHard, openDisputes, planOffers);
        }
    }
}
