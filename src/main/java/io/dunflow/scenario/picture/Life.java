package io.dunflow.scenario.picture;

import java.time.LocalDate;
import java.util.List;

/**
 * What a picture shows of one account.
 *
 * @param holidays of its creditor that are no weekend
 * @param tasks of people about its debtor; of several accounts of one debtor the first has them
 * @param facts about the person behind the debtor, likewise
 */
record Life(
        String name,
        String creditor,
        String currency,
        List<LocalDate> holidays,
        List<Step> money,
        List<Letter> letters,
        List<Span> agreements,
        List<Span> tasks,
        List<Span> facts,
        List<Span> segments,
        List<Span> standings) {}
