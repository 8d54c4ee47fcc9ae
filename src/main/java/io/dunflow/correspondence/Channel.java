package io.dunflow.correspondence;

/** How a notice reaches its recipient. */
public enum Channel {
    EMAIL,
    LETTER
}
