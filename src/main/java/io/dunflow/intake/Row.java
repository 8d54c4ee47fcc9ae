package io.dunflow.intake;

import java.util.List;
import java.util.Map;

/**
 * A line of the file as it goes into {@code staged_row}.
 *
 * @param values in the notation of the database; fields without value are absent
 * @param labels what its label columns say, by key; of an empty one nothing
 * @param findings why the line is refused; with one, nothing of the line is used
 */
record Row(long line, Map<Field, String> values, Map<String, String> labels, List<Finding> findings) {}
