/** What the people who work with Dunflow see: home, account, task, outcome of a call. */
package io.dunflow.worklist;
