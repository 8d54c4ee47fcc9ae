package io.dunflow.agency;

/** What is known of an agency has changed; published in the transaction in which it did. */
record AgencyKept(String code) {}
