/** User tasks outside of cases: what needs a person, asked once, by {@code follow-up}. */
package io.dunflow.process.followup;
