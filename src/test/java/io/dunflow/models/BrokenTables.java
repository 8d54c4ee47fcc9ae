package io.dunflow.models;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** The shipped tables and texts, each with something in it that a rule of lint is there for. */
final class BrokenTables {

    private static final String STEP = "dmn/account-step.dmn";

    private BrokenTables() {}

    static List<Arguments> tables() {
        return List.of(
                arguments("table-header", STEP, "camunda:versionTag=\"0.1\"", "", "account-step"),
                arguments(
                        "table-header",
                        STEP,
                        "dmnElementRef=\"account-step\"",
                        "dmnElementRef=\"other\"",
                        "account-step"),
                arguments("hit-policy", STEP, "hitPolicy=\"FIRST\"", "hitPolicy=\"ANY\"", "Table_AccountStep"),
                arguments("columns", STEP, " label=\"Segment\"", "", "Input_segment"),
                arguments("known-facts", STEP, "<text>netClaim</text>", "<text>netClam</text>", "Input_netClaim"),
                arguments(
                        "row-documented",
                        STEP,
                        "A person takes over; what the person may do is decided there, so nobody needs to approve.",
                        "",
                        "Rule_Escalate"),
                arguments(
                        "row-documented",
                        STEP,
                        "id=\"Rule_Escalate\"",
                        "id=\"DecisionRule_1abc\"",
                        "DecisionRule_1abc"),
                arguments("feel", STEP, "<text>netClaim</text>", "<text>netClaim +</text>", "Input_netClaim"),
                arguments(
                        "constants", STEP, "<text>\"ESCALATE\"</text>", "<text>purpose</text>", "Rule_OfferPlan_Cash"),
                arguments(
                        "declared-values",
                        STEP,
                        "<text>\"ESCALATE\"</text>",
                        "<text>\"NOTHING\"</text>",
                        "Rule_OfferPlan_Cash"),
                arguments(
                        "declared-values",
                        STEP,
                        "<text>\"WAIT\"</text>",
                        "<text>\"WAITS\"</text>",
                        "Rule_PreDue_LetterInterval"),
                arguments(
                        "same-words",
                        STEP,
                        "\"NEW\",\"RELIABLE\",\"SLOW\",\"RISKY\"",
                        "\"NEW\",\"RELIABLE\",\"SLOW\",\"RISKY\",\"LOST\"",
                        "Input_segment"),
                arguments(
                        "first-level",
                        "dmn/item-level.dmn",
                        "<inputEntry id=\"Rule_Business_New_FirstReminder_daysSinceLastNotice\">\n          <text></text>",
                        "<inputEntry id=\"Rule_Business_New_FirstReminder_daysSinceLastNotice\">\n          <text>&gt;= 5</text>",
                        "Rule_Business_New_FirstReminder"),
                arguments(
                        "consumer-alone",
                        "dmn/credit-decision.dmn",
                        "<inputEntry id=\"Rule_LongOverdue_Business_kind\">\n          <text>\"BUSINESS\"</text>",
                        "<inputEntry id=\"Rule_LongOverdue_Business_kind\">\n          <text></text>",
                        "Rule_LongOverdue_Business"),
                arguments(
                        "consumer-alone",
                        "dmn/credit-triggers.dmn",
                        "<inputEntry id=\"Rule_OverLimit_Business_kind\">\n          <text>\"BUSINESS\"</text>",
                        "<inputEntry id=\"Rule_OverLimit_Business_kind\">\n          <text></text>",
                        "Rule_OverLimit_Business"),
                arguments(
                        "consumer-alone",
                        "dmn/account-standing.dmn",
                        "<outputEntry id=\"Rule_Blocked_Consumer_decidedBy\">\n          <text>\"finance,lead\"</text>",
                        "<outputEntry id=\"Rule_Blocked_Consumer_decidedBy\">\n          <text></text>",
                        "Rule_Blocked_Consumer"),
                arguments(
                        "known-functions",
                        "dmn/promise-terms.dmn",
                        "<text>brokenPromises</text>",
                        "<text>days betwen(runDate, runDate)</text>",
                        "Input_brokenPromises"),
                arguments(
                        "decimal-comma",
                        "dmn/item-level.dmn",
                        "<text>&gt;= 5</text>",
                        "<text>&gt;= 5,5</text>",
                        "Rule_Business_New_FirstReminder"),
                arguments(
                        "decimal-comma",
                        "dmn/item-level.dmn",
                        "<text>&gt;= 5</text>",
                        "<text>&lt; 2,5</text>",
                        "Rule_Business_New_FirstReminder"),
                arguments(
                        "lost-level",
                        "dmn/item-level.dmn",
                        "_Slow_FirstReminder_segment\">\n          <text>\"SLOW\"",
                        "_Slow_FirstReminder_segment\">\n          <text>\"NEW\"",
                        "item-level"),
                arguments(
                        "complete",
                        STEP,
                        "Rule_Escalate_purpose\">\n          <text>\"ESCALATE\"</text>",
                        "Rule_Escalate_purpose\">\n          <text>\"PRE_DUE\"</text>",
                        "account-step"),
                arguments(
                        "no-hidden-row",
                        STEP,
                        "<text>\"ESCALATE\"</text>",
                        "<text></text>",
                        "Rule_OfferPlan_Cash_Before"),
                arguments(
                        "unambiguous",
                        "dmn/charges.dmn",
                        "hitPolicy=\"FIRST\"",
                        "hitPolicy=\"UNIQUE\"",
                        "Rule_Austria_Business and Rule_Others"));
    }

    static List<Arguments> texts() {
        var text = "bpmn/texts/en/reminder-1.properties";
        return List.of(
                arguments("text", text, "{{creditor.name}}", "{{password}}", "subject"),
                arguments("text", text, "closing =", "farewell =", "closing"),
                arguments(
                        "text-there",
                        STEP,
                        "Letter_template\">\n          <text>\"reminder-3\"",
                        "Letter_template\">\n          <text>\"reminder-9\"",
                        "Rule_Third_VeryLarge_Letter"));
    }
}
