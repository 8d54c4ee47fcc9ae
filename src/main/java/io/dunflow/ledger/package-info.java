/** Who is owed, who owes, what, and everything that changed it: the facts. Depends on no other module. */
package io.dunflow.ledger;
