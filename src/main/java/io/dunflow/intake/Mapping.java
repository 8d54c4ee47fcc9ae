package io.dunflow.intake;

import io.dunflow.ledger.NewCreditorDefaults;
import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the files of one system are read.
 *
 * @param quote null: the format knows no quotes
 * @param dates tried in this order, strictly: 30 February is no date
 * @param datePatterns the same as they stand in the mapping
 * @param grouping separator of thousands; null: none is allowed
 * @param roundHalfUp amounts with more decimals than the currency has are rounded, else refused
 * @param labels what debtors and open items are labelled with, by key
 * @param creditors what a new creditor is made of; null: unknown codes are refused
 */
record Mapping(
        String name,
        Set<Kind> kinds,
        char delimiter,
        Character quote,
        Charset encoding,
        boolean header,
        List<DateTimeFormatter> dates,
        List<String> datePatterns,
        char decimal,
        Character grouping,
        boolean roundHalfUp,
        NewCreditorDefaults creditors,
        Map<Field, Source> fields,
        Map<String, Source> labels) {}
