package io.dunflow.scenario.expected;

import io.dunflow.scenario.script.Facts;
import java.time.LocalDate;
import java.util.List;

/** Figures of some accounts that a scenario may expect. New ones are a class of this kind, and fields in the schema. */
interface Figures {

    /**
     * The figures, by their names.
     *
     * @param accounts ids, all of one currency
     * @param day at whose end they are taken
     */
    Facts of(List<Long> accounts, LocalDate day);
}
