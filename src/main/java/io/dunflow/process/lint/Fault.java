package io.dunflow.process.lint;

/** A finding before it is known whose rule it breaks. */
record Fault(String file, String element, String message) {}
