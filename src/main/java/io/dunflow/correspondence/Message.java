package io.dunflow.correspondence;

/**
 * The words of a notice, ready to be sent. For a letter the HTML is what is printed.
 *
 * @param textVersion language and version of the text it is composed of
 * @param payBy day by which it asks to be paid
 */
record Message(String subject, String text, String html, String textVersion, PaymentDays.PayBy payBy) {}
