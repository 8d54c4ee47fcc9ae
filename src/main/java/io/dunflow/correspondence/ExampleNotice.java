package io.dunflow.correspondence;

/**
 * The words of a notice as a customer would read them.
 *
 * @param daysToPay after which it asks to be paid, at least
 */
public record ExampleNotice(
        String subject, String heading, String salutation, String opening, String closing, int daysToPay) {}
