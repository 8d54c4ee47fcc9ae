package io.dunflow.resolution.dispute;

/**
 * Where what is disputed comes from: the labels {@code unit} and {@code product} of the item, else of its account, its
 * debtor or its creditor, and its branch.
 *
 * @param branchId the debtor, where it has a parent; else null
 */
record Origin(String unit, String product, Long branchId) {}
