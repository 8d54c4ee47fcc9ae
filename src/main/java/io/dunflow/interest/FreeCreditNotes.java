package io.dunflow.interest;

import static java.util.stream.Collectors.groupingBy;

import io.dunflow.ledger.PrincipalFrom;
import io.dunflow.ledger.Principals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Sets credit notes that name no invoice against what their account owes: day by day from their value date against what is
 * due longest of what is unpaid and nothing covers, then of what something covers. No entry says so, letters deduct them.
 */
@Repository
class FreeCreditNotes {

    private static final String NOTES =
            """
            select c.account_id, c.value_date as day, sum(c.unallocated) as amount from credit c
            where c.account_id in (select account_id from item where id = any(?))
              and c.kind = 'CREDIT_NOTE' and c.invoice_id is null and c.unallocated > 0 and c.parked_at is null
            group by 1, 2 order by 1, 2
            """;

    private static final String DEBTS =
            """
            select i.id as item_id, i.account_id, i.open_amount - i.dunnable_amount as covered from item i
            where i.account_id = any(:accounts) and (i.open_amount > 0 or i.settled_on > :first)
            order by i.due_date, i.invoice_id, i.no, i.id
            """;

    private final JdbcClient jdbc;
    private final Principals principals;

    FreeCreditNotes(JdbcClient jdbc, Principals principals) {
        this.jdbc = jdbc;
        this.principals = principals;
    }

    /** What is set off of the items of all accounts of these items, by item; one of which nothing is set off is missing. */
    Map<Long, SetOff> of(Collection<Long> itemIds, boolean creditsFromTheirDate) {
        var notes = jdbc.sql(NOTES)
                .param(itemIds.toArray(Long[]::new))
                .query(Note.class)
                .list();
        var setOff = new HashMap<Long, SetOff>();
        if (notes.isEmpty()) {
            return setOff;
        }
        var debts = debts(notes);
        var unpaid = principals.of(debts.stream().map(Debt::itemId).toList(), creditsFromTheirDate);
        var byAccount = debts.stream().collect(groupingBy(Debt::accountId));
        notes.stream()
                .collect(groupingBy(Note::accountId))
                .forEach((account, ofAccount) ->
                        setOff(free(ofAccount), byAccount.getOrDefault(account, List.of()), unpaid, setOff));
        return setOff;
    }

    private List<Debt> debts(List<Note> notes) {
        return jdbc.sql(DEBTS)
                .param(
                        "accounts",
                        notes.stream().map(Note::accountId).distinct().toArray(Long[]::new))
                .param(
                        "first",
                        notes.stream().map(Note::day).min(LocalDate::compareTo).orElseThrow())
                .query(Debt.class)
                .list();
    }

    private static UnpaidDays free(List<Note> notes) {
        var sum = BigDecimal.ZERO;
        var free = new ArrayList<PrincipalFrom>();
        for (var note : notes) {
            sum = sum.add(note.amount());
            free.add(new PrincipalFrom(note.day(), sum));
        }
        return new UnpaidDays(free);
    }

    private static void setOff(
            UnpaidDays free, List<Debt> debts, Map<Long, List<PrincipalFrom>> unpaid, Map<Long, SetOff> setOff) {
        var dunnable = new TreeMap<Long, UnpaidDays>();
        for (var debt : debts) {
            var days = new UnpaidDays(unpaid.getOrDefault(debt.itemId(), List.of()));
            days.less(debt.covered());
            dunnable.put(debt.itemId(), free.takenBy(days));
        }
        for (var debt : debts) {
            var days = new UnpaidDays(unpaid.getOrDefault(debt.itemId(), List.of()));
            days.most(debt.covered());
            setOff.put(debt.itemId(), new SetOff(dunnable.get(debt.itemId()), free.takenBy(days)));
        }
    }

    private record Note(long accountId, LocalDate day, BigDecimal amount) {}

    private record Debt(long itemId, long accountId, BigDecimal covered) {}

    /**
     * What is set off of an item on which day.
     *
     * @param dunnable of what nothing covers
     * @param covered of the rest
     */
    record SetOff(UnpaidDays dunnable, UnpaidDays covered) {}
}
