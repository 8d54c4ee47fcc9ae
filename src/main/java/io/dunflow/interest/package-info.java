/** What money costs that is not paid: dated regimes of interest, the rates they refer to, and statements line by line. */
package io.dunflow.interest;
