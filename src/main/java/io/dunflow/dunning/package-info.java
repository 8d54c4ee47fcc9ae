/** Levels, steps, runs, proposals, holds and cases: who gets what, and why. */
package io.dunflow.dunning;
