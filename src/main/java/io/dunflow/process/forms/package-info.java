/** What the forms of tasks say, in the language of who reads them. */
package io.dunflow.process.forms;
