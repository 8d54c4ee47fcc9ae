package io.dunflow.correspondence;

/**
 * A deployed text of a notice.
 *
 * @param version from 1, counted for each template and language
 * @param content the file as the designer wrote it
 */
public record NoticeText(String template, String language, int version, String content) {}
