/** What really happened to an account, told as a scenario with pseudonyms. */
package io.dunflow.scenario.export;
