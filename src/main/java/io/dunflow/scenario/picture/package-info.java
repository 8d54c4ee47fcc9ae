/** Draws what happened in a scenario, for people who look before they read. */
package io.dunflow.scenario.picture;
