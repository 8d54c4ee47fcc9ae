/** Steps and tasks of {@code escalation}: calls, what came out of them, one call for all accounts of a debtor and team. */
package io.dunflow.process.call;
