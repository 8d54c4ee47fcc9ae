package io.dunflow.correspondence;

import java.time.LocalDate;
import java.util.Optional;

/** Knows the date that a notice names, where its kind has one that counts; modules that write such notices implement it. */
public interface NamedDates {

    /** The day by which the notice asks to be paid; empty when none was agreed on and the table {@code days-to-pay} gives one. */
    Optional<LocalDate> of(long noticeId);
}
