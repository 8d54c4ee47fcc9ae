package io.dunflow.models;

/**
 * A file that is handed in.
 *
 * @param name as the person's machine calls it, or with its folder
 */
public record ModelFile(String name, byte[] content) {}
