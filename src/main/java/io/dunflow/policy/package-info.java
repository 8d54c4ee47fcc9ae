/** Asks the DMN tables and keeps what was asked and answered, so that every decision can be evaluated again. */
package io.dunflow.policy;
