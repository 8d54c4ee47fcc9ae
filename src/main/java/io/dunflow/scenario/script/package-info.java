/** Scenarios as they are written: read, checked against the schema, refused by line. */
package io.dunflow.scenario.script;
