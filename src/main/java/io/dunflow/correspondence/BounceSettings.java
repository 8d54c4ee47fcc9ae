package io.dunflow.correspondence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails that come back are taken.
 *
 * @param withinDays after the hand-over within which a notice that comes back no longer stands
 */
@ConfigurationProperties("dunflow.bounce")
record BounceSettings(@DefaultValue("14") int withinDays) {}
