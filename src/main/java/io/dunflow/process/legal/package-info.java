/** Steps and tasks of {@code legal}: letter before claim, decision, file, title. */
package io.dunflow.process.legal;
