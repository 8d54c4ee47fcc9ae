/** What every model must be, shipped or changed: rules with names, and findings that say where and why. */
package io.dunflow.process.lint;
