package io.dunflow.process.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a task is about, as those say who know it.
 *
 * @param url of the page to which it leads
 * @param about what the table {@code task-days} calls it; null: as the key of its process begins
 * @param namedDay by which facts want it, or null
 * @param owner the user whose it is from the beginning, or null
 */
public record TaskSheet(
        String title,
        String url,
        String about,
        LocalDate namedDay,
        String owner,
        Map<String, String> texts,
        Map<String, List<Map<String, String>>> tables) {

    /** Of a task about an account, which its texts name. */
    public static TaskSheet ofAccount(
            String title, Map<String, String> texts, Map<String, List<Map<String, String>>> tables) {
        return new TaskSheet(title, texts.get("accountUrl"), null, null, null, texts, tables);
    }
}
