/** Steps and tasks of {@code credit-application} and {@code credit-review}. */
package io.dunflow.process.credit;
