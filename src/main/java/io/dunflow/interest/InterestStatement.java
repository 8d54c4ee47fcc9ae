package io.dunflow.interest;

import java.math.BigDecimal;
import java.util.List;

/**
 * What interest is owed, line by line.
 *
 * @param lines in the order of their days; none where nothing bears interest
 * @param total the sum of the lines, to the cent
 */
public record InterestStatement(List<InterestLine> lines, BigDecimal total, String currency) {}
