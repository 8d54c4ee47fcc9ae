package io.dunflow.dunning;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what one hold after the other makes one long one: what they hold is the same, by itself or as a part of it, the
 * reason is the same, and too few days are between.
 */
@Component
class ChainedHolds {

    private final JdbcClient jdbc;

    ChainedHolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The days of the other holds that count together with one: of those on an item, its account and its debtor, and where
     * it holds several items, the most that any of them was held.
     *
     * @param anew free days after which a hold counts by itself; 0: each does
     */
    int days(HoldTarget target, HoldReason kind, LocalDate from, LocalDate until, int anew) {
        if (anew <= 0) {
            return 0;
        }
        var own = new Span(from, until);
        var others = others(target, kind);
        var whole = new Other(null, null, from, until);
        return Stream.concat(Stream.of(whole), others.stream())
                .map(held ->
                        others.stream().filter(held::isHeldBy).map(Other::span).toList())
                .distinct()
                .mapToInt(spans -> together(spans, own, anew) - own.days())
                .max()
                .orElse(0);
    }

    /** The days on which it is held, in one go with a span. */
    private static int together(List<Span> others, Span own, int anew) {
        var spans = disjoint(Stream.concat(others.stream(), Stream.of(own)));
        int at = 0;
        while (spans.get(at).until().isBefore(own.from())) {
            at++;
        }
        int days = spans.get(at).days();
        for (int n = at; n > 0 && spans.get(n - 1).isSoonBefore(spans.get(n), anew); n--) {
            days += spans.get(n - 1).days();
        }
        for (int n = at; n < spans.size() - 1 && spans.get(n).isSoonBefore(spans.get(n + 1), anew); n++) {
            days += spans.get(n + 1).days();
        }
        return days;
    }

    private static List<Span> disjoint(Stream<Span> spans) {
        var disjoint = new ArrayList<Span>();
        spans.sorted(Comparator.comparing(Span::from)).forEach(span -> {
            int last = disjoint.size() - 1;
            if (last >= 0 && !disjoint.get(last).until().isBefore(span.from())) {
                disjoint.set(last, disjoint.get(last).with(span));
            } else {
                disjoint.add(span);
            }
        });
        return disjoint;
    }

    private List<Other> others(HoldTarget target, HoldReason kind) {
        return jdbc.sql(
                        """
                        select a.id as account_id, i.id as item_id, h.from_date as from,
                          least(h.until_date, h.lifted_on - 1) as until
                        from hold h
                        left join item i on i.id = h.item_id
                        left join account a on a.id = coalesce(h.account_id, i.account_id)
                        left join item t on t.id = :item
                        left join account b on b.id = coalesce(:account, t.account_id)
                        where h.code = :code and least(h.until_date, h.lifted_on - 1) >= h.from_date
                          and coalesce(h.debtor_id, a.debtor_id) = coalesce(:debtor, b.debtor_id)
                          and (a.id is null or b.id is null or a.id = b.id)
                          and (i.id is null or t.id is null or i.id = t.id)
                        """)
                .param("debtor", target.debtorId(), Types.BIGINT)
                .param("account", target.accountId(), Types.BIGINT)
                .param("item", target.itemId(), Types.BIGINT)
                .param("code", kind.name())
                .query(Other.class)
                .list();
    }

    /**
     * Another hold: on all accounts of the debtor, or all items of an account, where those are null.
     *
     * @param from first day on which it holds
     * @param until last day on which it holds
     */
    private record Other(Long accountId, Long itemId, LocalDate from, LocalDate until) {

        boolean isHeldBy(Other other) {
            return (other.accountId == null || other.accountId.equals(accountId))
                    && (other.itemId == null || other.itemId.equals(itemId));
        }

        Span span() {
            return new Span(from, until);
        }
    }

    /** The days on which something is held, the last one included. */
    private record Span(LocalDate from, LocalDate until) {

        int days() {
            return (int) (until.toEpochDay() - from.toEpochDay()) + 1;
        }

        boolean isSoonBefore(Span next, int anew) {
            return !until.plusDays(anew).isBefore(next.from);
        }

        Span with(Span other) {
            return new Span(from, until.isAfter(other.until) ? until : other.until);
        }
    }
}
