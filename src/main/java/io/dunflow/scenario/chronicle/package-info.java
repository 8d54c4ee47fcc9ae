/** What happened in a played scenario, told in sentences. */
package io.dunflow.scenario.chronicle;
