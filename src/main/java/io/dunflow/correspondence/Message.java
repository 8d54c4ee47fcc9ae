package io.dunflow.correspondence;

/** The words of a notice, ready to be sent. For a letter the HTML is what is printed. */
record Message(String subject, String text, String html) {}
