/** Tables as the engine runs them: read once, asked in bulk, every answer recorded with its row. */
package io.dunflow.process.decision;
