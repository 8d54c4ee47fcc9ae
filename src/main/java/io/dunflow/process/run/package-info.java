/** Steps and tasks of {@code dunning-run}, and how it moves cases in bulk. */
package io.dunflow.process.run;
