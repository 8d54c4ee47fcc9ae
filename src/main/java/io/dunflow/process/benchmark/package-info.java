/** Measuring on a portfolio of its own: runs and credit checks, from the command line. */
package io.dunflow.process.benchmark;
