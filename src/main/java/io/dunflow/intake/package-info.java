/**
 * What comes in from other systems: files through column mappings. A file is streamed into a temporary table, checked
 * there as a whole, and published in the same transaction, so that its size never matters and half of it is never seen.
 */
package io.dunflow.intake;
