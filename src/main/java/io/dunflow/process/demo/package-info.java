/** The demo portfolio and who works in its office. */
package io.dunflow.process.demo;
