package io.dunflow.scenario.chronicle;

import io.dunflow.scenario.script.Money;
import io.dunflow.scenario.script.NamedItems;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the runs of a scenario decided, and by which rules. */
@Repository
class HappenedRuns {

    private static final int AFTER_ITS_ENTRY = 1;

    private final JdbcClient jdbc;

    HappenedRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Happened> all() {
        var byRun = new LinkedHashMap<Long, List<Line>>();
        lines().forEach(line ->
                byRun.computeIfAbsent(line.run(), id -> new ArrayList<>()).add(line));
        var all = new ArrayList<Happened>();
        String before = null;
        int same = 0;
        for (var lines : byRun.values()) {
            var happened = happened(lines);
            var signature = lines.stream().allMatch(Line::waits) ? signature(happened) : null;
            if (signature == null || !signature.equals(before)) {
                all.add(happened);
                same = 0;
            } else {
                same++;
                var last = all.remove(all.size() - 1);
                all.add(new Happened(
                        last.at(),
                        last.order(),
                        also(last.lines(), same, lines.get(0).day())));
            }
            before = signature;
        }
        return all;
    }

    /** What was decided without what differs from day to day. */
    private static String signature(Happened happened) {
        return String.join("\n", happened.lines().subList(1, happened.lines().size()))
                .replaceAll("day -?\\d+(, dunning age -?\\d+)?", "");
    }

    private static List<String> also(List<String> lines, int runs, String last) {
        var told = new ArrayList<>(lines);
        if (runs > 1) {
            told.remove(told.size() - 1);
        }
        told.add("  ... and the same in " + runs + " more, through " + last);
        return told;
    }

    private Happened happened(List<Line> lines) {
        var first = lines.get(0);
        var told = new ArrayList<String>();
        told.add(first.head());
        lines.stream().filter(line -> line.id() != null).forEach(line -> {
            told.add("  " + line);
            items(line.id()).forEach(item -> told.add("    " + item));
        });
        return new Happened(first.at().toInstant(), AFTER_ITS_ENTRY, told);
    }

    private List<Line> lines() {
        return jdbc.sql(
                        """
                        select r.id as run, r.proposed_at as at, r.run_date || case when r.dry_run then ' (dry)' else '' end as day,
                          r.proposed_by, r.state as run_state, r.approval, r.approval_reason, r.approved_by,
                          l.id, d.number as debtor, l.currency, l.state, l.step, l.reason, l.reason_detail as detail,
                          l.failure, l.segment, l.channel, l.template, l.claimed, l.edit_reason,
                          s.rules as segment_rules, t.rules as step_rules
                        from dunning_run r left join run_line l on l.run_id = r.id
                        left join account a on a.id = l.account_id left join debtor d on d.id = a.debtor_id
                        left join decision s on s.id = l.segment_decision left join decision t on t.id = l.step_decision
                        order by r.id, l.id
                        """)
                .query(Line.class)
                .list();
    }

    private List<String> items(long line) {
        return jdbc
                .sql(
                        "select " + NamedItems.NAME
                                + """
                         as item, x.action, x.reason, x.level_before, x.level, x.amount, x.age_of_debt as age, x.dunning_age, k.rules,
                          (select l.currency from run_line l where l.id = x.line_id) as currency
                        from run_line_item x join item i on i.id = x.item_id join invoice v on v.id = i.invoice_id
                        left join decision k on k.id = x.level_decision
                        where x.line_id = ? order by i.due_date, i.id
                        """)
                .param(line)
                .query(Item.class)
                .list()
                .stream()
                .map(Item::toString)
                .toList();
    }

    /** A line of a run; only the run when it has none. */
    record Line(
            long run,
            OffsetDateTime at,
            String day,
            String proposedBy,
            String runState,
            String approval,
            String approvalReason,
            String approvedBy,
            Long id,
            String debtor,
            String currency,
            String state,
            String step,
            String reason,
            String detail,
            String failure,
            String segment,
            String channel,
            String template,
            BigDecimal claimed,
            String editReason,
            String segmentRules,
            String stepRules) {

        boolean waits() {
            return id == null || step.equals("WAIT");
        }

        String head() {
            return "run of " + day + " by " + proposedBy + ": " + runState + ", approval " + approval + " ("
                    + approvalReason + ")" + (approvedBy == null ? "" : ", approved by " + approvedBy);
        }

        @Override
        public String toString() {
            var what = step.equals("WAIT")
                    ? "WAIT"
                    : Stream.of(step, template, channel, claimed.signum() == 0 ? null : Money.of(claimed, currency))
                            .filter(Objects::nonNull)
                            .map(Object::toString)
                            .collect(Collectors.joining(" "));
            return debtor + " " + currency + "  " + what + "  " + reason + Told.inBrackets(detail)
                    + (state.equals("DONE") || step.equals("WAIT") ? "" : "  " + state + Told.inBrackets(failure))
                    + Told.inBrackets(editReason) + Told.rules("segmentation " + segment, segmentRules)
                    + Told.rules("account-step", stepRules);
        }
    }

    /** An item of a line. */
    record Item(
            String item,
            String action,
            String reason,
            int levelBefore,
            int level,
            BigDecimal amount,
            int age,
            int dunningAge,
            String rules,
            String currency) {

        @Override
        public String toString() {
            return item + "  " + (action.equals("LIST") ? "not claimed" : action) + "  " + reason + "  "
                    + (level == levelBefore ? "level " + level : "level " + levelBefore + " -> " + level) + "  "
                    + Money.of(amount, currency) + "  day " + age
                    + (age == dunningAge ? "" : ", dunning age " + dunningAge)
                    + Told.rules("item-level", rules);
        }
    }
}
