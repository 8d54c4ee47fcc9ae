package io.dunflow.dunning;

/** What a hold blocks: exactly one of the three is not null. */
record HoldTarget(Long debtorId, Long accountId, Long itemId) {}
