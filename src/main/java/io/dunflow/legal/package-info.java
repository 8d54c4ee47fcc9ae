/** What the law does to claims: when they become time-barred, and the way to a title. */
package io.dunflow.legal;
