package io.dunflow.resolution.discount;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is offered today for one item.
 *
 * @param payBy through which day the money has to come
 * @param daysEarly days from then to the due date
 * @param percent of what is open, as much as those days are worth
 * @param amount that may be deducted
 * @param enough what has to come
 * @param reason of the table
 */
public record DiscountOffer(
        long item,
        String invoice,
        int no,
        LocalDate due,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal open,
        LocalDate payBy,
        long daysEarly,
        BigDecimal percent,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal enough,
        String currency,
        String reason) {}
