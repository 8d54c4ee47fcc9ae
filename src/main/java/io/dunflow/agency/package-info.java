/** Handing items over to agencies: when, to whom, and what becomes of them there. */
package io.dunflow.agency;
