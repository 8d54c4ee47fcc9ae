package io.dunflow.process.model;

import java.nio.file.Path;
import java.util.Map;

/** The shipped models with a fourth reminder: rows, texts and a scenario, as a designer adds them, and nothing else. */
public final class FourthReminder {

    private static final Path OWN = Path.of("src/test/resources/fourth-reminder");

    private FourthReminder() {}

    /** Writes them to a folder, with {@code bpmn} and {@code dmn} in it. */
    public static void in(Path folder) {
        OtherModels.copyTo(folder);
        OtherModels.copy(OWN.resolve("bpmn"), folder.resolve("bpmn"));
        Rows.of(folder.resolve("dmn/item-level.dmn"))
                .above(
                        "Rule_Business_New_Escalation",
                        "Rule_Business_New_FourthReminder",
                        Map.of(
                                "segment", "\"NEW\"",
                                "kind", "\"BUSINESS\"",
                                "lastLevel", "3",
                                "daysSinceLastNotice", ">= 10"),
                        Map.of("action", "\"CLAIM\"", "level", "4", "reason", "\"FURTHER_REMINDER\""))
                .condition("Rule_Business_New_Escalation", "lastLevel", "4")
                .answer("Rule_Business_New_Escalation", "level", "4")
                .save();
        Rows.of(folder.resolve("dmn/account-step.dmn"))
                .declared("template", "\"pre-due\",\"reminder-1\",\"reminder-2\",\"reminder-3\",\"reminder-4\"")
                .above(
                        "Rule_Third_VeryLarge_Letter",
                        "Rule_Fourth_Letter",
                        fourth("hasAddress"),
                        reminder("\"LETTER\""))
                .above("Rule_Third_VeryLarge_Letter", "Rule_Fourth_Email", fourth("hasEmail"), reminder("\"EMAIL\""))
                .save();
    }

    private static Map<String, String> fourth(String address) {
        return Map.of("purpose", "\"DUNNING\"", "level", ">= 4", "netClaim", "> 0", address, "true");
    }

    private static Map<String, String> reminder(String channel) {
        return Map.of(
                "step", "\"REMIND\"",
                "channel", channel,
                "template", "\"reminder-4\"",
                "tone", "\"FIRM\"",
                "approval", "\"NONE\"",
                "nextReviewDays", "7",
                "reason", "\"FURTHER_REMINDER\"");
    }
}
