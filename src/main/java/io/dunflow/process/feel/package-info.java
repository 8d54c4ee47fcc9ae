/** What tables may call beside the functions of FEEL. */
package io.dunflow.process.feel;
