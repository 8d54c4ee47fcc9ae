/** Steps and tasks of what somebody agrees on or objects to: plans, settlements, disputes, queries, corrections, write-offs. */
package io.dunflow.process.agreement;
