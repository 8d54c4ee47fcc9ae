/** What people see of the tasks of disputes, queries and corrections. */
@NamedInterface("task")
package io.dunflow.resolution.task;

import org.springframework.modulith.NamedInterface;
