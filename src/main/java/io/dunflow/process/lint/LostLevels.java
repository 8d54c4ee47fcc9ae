package io.dunflow.process.lint;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Rule;

/** Finds groups of debtors that are never claimed any further, while all others are: a row has lost their word. */
final class LostLevels {

    static final List<LintRule> RULES = List.of(new LintRule(
            "lost-level",
            "From a level from which others are claimed or escalated every segment and kind of a policy goes on, or a row"
                    + " that names it says that it waits: else it would wait for ever.",
            models -> models.table("item-level").stream().flatMap(table -> faults(models, table))));

    private static final Set<String> ACTIONS = Set.of("\"CLAIM\"", "\"ESCALATE\"");

    private static final Set<String> SAME_LEVELS = Set.of("segment", "kind");

    private final TableFile table;
    private final int level;
    private final int action;
    private final int claimed;
    private final List<Integer> groups;

    private LostLevels(TableFile table, int level, int action) {
        this.table = table;
        this.level = level;
        this.action = action;
        this.claimed = output(table, "level").orElse(-1);
        this.groups = table.columns()
                .filter(column -> !declared(column).isEmpty())
                .boxed()
                .toList();
    }

    private static Stream<Fault> faults(Models models, TableFile file) {
        var level = file.columns()
                .filter(column ->
                        TableFile.expression(file.inputs().get(column)).equals("lastLevel"))
                .findFirst();
        var action = output(file, "action");
        return both(level, action)
                .map(found -> new LostLevels(file, level.getAsInt(), action.getAsInt()).lost(models))
                .orElse(Stream.empty());
    }

    private static OptionalInt output(TableFile file, String name) {
        return IntStream.range(0, file.outputs().size())
                .filter(column -> name.equals(file.outputs().get(column).getName()))
                .findFirst();
    }

    private static Optional<Boolean> both(OptionalInt level, OptionalInt action) {
        return level.isPresent() && action.isPresent() ? Optional.of(true) : Optional.empty();
    }

    private Stream<Fault> lost(Models models) {
        var byPolicy = groupsOfDebtors().stream().collect(Collectors.groupingBy(this::policy));
        return Domain.of(models, table, level).stream()
                .flatMap(reached -> byPolicy.values().stream().flatMap(groups -> lost(groups, reached)));
    }

    private Stream<Fault> lost(List<Map<Integer, String>> groups, Object reached) {
        var there = groups.stream().filter(group -> reaches(group, reached)).toList();
        var waiting = there.stream()
                .filter(group -> rows(group, reached).noneMatch(this::goesOn))
                .toList();
        return waiting.size() == there.size()
                ? Stream.empty()
                : waiting.stream()
                        .filter(group -> rows(group, reached).noneMatch(this::meansToWait))
                        .map(group -> fault(group, reached));
    }

    /** Level 0 is where all begin; to another one some row has to lead. */
    private boolean reaches(Map<Integer, String> group, Object reached) {
        return BigDecimal.ZERO.compareTo((BigDecimal) reached) >= 0
                || claimed >= 0
                        && rows(group)
                                .anyMatch(rule ->
                                        TableFile.answers(rule).get(claimed).equals(reached.toString()));
    }

    /** What is no segment and no kind, such as a policy: others may end at another level. */
    private Map<Integer, String> policy(Map<Integer, String> group) {
        var words = new HashMap<>(group);
        words.keySet()
                .removeIf(column ->
                        SAME_LEVELS.contains(TableFile.expression(table.inputs().get(column))));
        return words;
    }

    private Fault fault(Map<Integer, String> group, Object reached) {
        var told = group.entrySet().stream()
                .map(word -> TableFile.expression(table.inputs().get(word.getKey())) + " " + word.getValue())
                .collect(Collectors.joining(", "));
        return table.fault(
                table.decision(),
                "no row claims or escalates " + told + " from level " + reached
                        + " on, though others are: such items would wait for ever");
    }

    private Stream<Rule> rows(Map<Integer, String> group, Object reached) {
        return rows(group).filter(rule -> table.conditions(rule).get(level).accepts(reached));
    }

    private Stream<Rule> rows(Map<Integer, String> group) {
        return table.rules().stream()
                .filter(rule -> table.conditions(rule).size() == table.inputs().size())
                .filter(rule -> group.entrySet().stream()
                        .allMatch(word ->
                                table.conditions(rule).get(word.getKey()).accepts(word.getValue())));
    }

    /** Rows for a date that nobody knows are no way on for the others. */
    private boolean goesOn(Rule rule) {
        return ACTIONS.contains(TableFile.answers(rule).get(action))
                && table.conditions(rule).stream().noneMatch(cell -> cell.text().equals("null"));
    }

    private boolean meansToWait(Rule rule) {
        var cells = table.conditions(rule);
        return groups.stream().anyMatch(column -> isNamed(cells.get(column), column))
                && table.columns()
                        .filter(column -> column != level && !groups.contains(column))
                        .allMatch(column -> cells.get(column).any());
    }

    private boolean isNamed(Cell cell, int column) {
        return !cell.any() && !declared(column).stream().allMatch(cell::accepts);
    }

    private List<Map<Integer, String>> groupsOfDebtors() {
        var combined = List.<Map<Integer, String>>of(Map.of());
        for (int column : groups) {
            combined = combined.stream()
                    .flatMap(group -> declared(column).stream().map(word -> {
                        Map<Integer, String> more = new HashMap<>(group);
                        more.put(column, word);
                        return more;
                    }))
                    .toList();
        }
        return combined;
    }

    private List<String> declared(int column) {
        return Domain.declared(table.inputs().get(column).getInputValues());
    }
}
