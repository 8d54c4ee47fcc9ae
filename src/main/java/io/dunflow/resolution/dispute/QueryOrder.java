package io.dunflow.resolution.dispute;

/**
 * A question as a debtor asks it.
 *
 * @param account id of the account
 * @param item id of what it is about; null: the account
 * @param topic one of {@link QueryTopic}
 * @param question in the debtor's words
 */
public record QueryOrder(long account, Long item, QueryTopic topic, String question) {}
