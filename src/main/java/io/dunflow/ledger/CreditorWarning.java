package io.dunflow.ledger;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a creditor lacks without which its letters help less than they could.
 *
 * @param code NO_IBAN or NO_CONTACT
 * @param message what follows from it
 */
public record CreditorWarning(String creditor, String code, String message) {

    /** The warnings about a creditor with this account and these ways to reach it; null for what it lacks. */
    public static List<CreditorWarning> of(String creditor, String iban, String phone, String email) {
        return Stream.of(
                        iban != null
                                ? null
                                : new CreditorWarning(
                                        creditor, "NO_IBAN", "No IBAN: letters will carry no payment details"),
                        phone != null || email != null
                                ? null
                                : new CreditorWarning(
                                        creditor,
                                        "NO_CONTACT",
                                        "Neither phone nor e-mail: letters will not say whom to ask"))
                .filter(Objects::nonNull)
                .toList();
    }
}
