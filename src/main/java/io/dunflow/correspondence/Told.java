package io.dunflow.correspondence;

import java.time.LocalDate;
import java.util.List;

/**
 * What other modules know about the matter of a notice.
 *
 * @param schedule what is to be paid when; none where it tells none
 * @param agreed what was agreed; null where it is about no agreement
 * @param answered what became of an objection; none where it answers none
 * @param deducted that is no objection of the debtor's, but a discount that was deducted without right
 * @param heard the debtor spoke, wrote or paid since the last notices about the same
 * @param called we called the debtor since then and reached nobody
 * @param replaced the day of the letter that it takes the place of; null where it takes that of none
 * @param earlier what became of earlier instalments; null where none was due
 * @param early until when less is enough
 */
record Told(
        List<Schedules.Due> schedule,
        AgreedTerms.Agreed agreed,
        List<AnsweredObjections.Answered> answered,
        boolean deducted,
        boolean heard,
        boolean called,
        LocalDate replaced,
        EarlierInstalments.Earlier earlier,
        List<PayingEarly.Chance> early) {

    /** Of a notice about no matter but what is due. */
    static final Told NOTHING = new Told(List.of(), null, List.of(), false, false, false, null, null, List.of());
}
