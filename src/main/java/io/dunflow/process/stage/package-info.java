/** The engine as scenarios play on it: tasks, models, policies. */
@NamedInterface("stage")
package io.dunflow.process.stage;

import org.springframework.modulith.NamedInterface;
