/** Proves that the invariants hold. */
package io.dunflow.audit;
