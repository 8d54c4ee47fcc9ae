/** Scenarios: what must happen to an account over time, as YAML that designers write, on the real engine and database. */
package io.dunflow.scenario;
