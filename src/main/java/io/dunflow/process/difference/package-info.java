/** What changed between two sets of models, told by their parts: rows, elements, fields, texts. */
package io.dunflow.process.difference;
