package io.dunflow.correspondence;

/**
 * The words of a notice, ready to be sent. For a letter the HTML is what is printed.
 *
 * @param textVersion language and version of the text it is composed of
 */
record Message(String subject, String text, String html, String textVersion) {}
