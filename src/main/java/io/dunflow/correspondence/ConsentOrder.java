package io.dunflow.correspondence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A consent or a refusal to record.
 *
 * @param creditor code of the creditor; null: towards all
 * @param purpose null: for all purposes
 * @param source where it is known from
 */
record ConsentOrder(
        String creditor,
        @NotNull ConsentChannel channel,
        Purpose purpose,
        @NotNull Boolean permitted,
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*", message = "contains control characters")
                String source) {}
