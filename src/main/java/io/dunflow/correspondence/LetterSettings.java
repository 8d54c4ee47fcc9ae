package io.dunflow.correspondence;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters leave.
 *
 * @param folder under which the print batches lie
 * @param handOverHour hour of the creditor's day from which its batches go to the printer by themselves
 */
@ConfigurationProperties("dunflow.letters")
record LetterSettings(@DefaultValue("./letters") Path folder, @DefaultValue("17") int handOverHour) {}
