/** User tasks as forms and lists show them: read models, schedules, grounds, refusals. */
package io.dunflow.process.task;
