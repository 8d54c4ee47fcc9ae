package io.dunflow.intake;

import java.util.List;
import java.util.Map;

/**
 * A line of the file as it goes into {@code staged_row}.
 *
 * @param values in the notation of the database; fields without value are absent
 * @param findings why the line is refused; with one, nothing of the line is used
 */
record Row(long line, Map<Field, String> values, List<Finding> findings) {}
