/** Steps and tasks of {@code agency-handoff}: choosing, announcing, placing, hearing nothing. */
package io.dunflow.process.agency;
