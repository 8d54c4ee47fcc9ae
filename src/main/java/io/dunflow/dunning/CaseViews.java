package io.dunflow.dunning;

import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.NotInLedger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The cases as programs read them: where each stands, why it was closed, and which items it has or had. */
@Repository
class CaseViews {

    private static final String CASES =
            """
            select c.id, case when c.closed_at is null then 'OPEN' else 'CLOSED' end as state,
              case when c.closed_at is null then c.stage else c.last_stage end as stage, c.shadow, a.currency,
              c.next_action_on, c.opened_at, c.closed_at, c.close_reason, c.reopens_id as reopens,
              c.split_from_id as split_from
            from dunning_case c join account a on a.id = c.account_id where c.account_id = ? order by c.id desc
            """;

    private static final String ITEMS =
            """
            select x.case_id, i.id as item, v.number as invoice, i.no, i.due_date, i.amount, i.open_amount as open,
              i.dunnable_amount as dunnable, x.cause, x.joined_at, x.left_at
            from dunning_case c join case_item x on x.case_id = c.id join item i on i.id = x.item_id
            join invoice v on v.id = i.invoice_id where c.account_id = ? order by i.due_date, i.id, x.id
            """;

    private final JdbcClient jdbc;
    private final GrantedCreditors granted;

    CaseViews(JdbcClient jdbc, GrantedCreditors granted) {
        this.jdbc = jdbc;
        this.granted = granted;
    }

    /**
     * All cases of an account, the newest first, and closed ones among them.
     *
     * @throws NotInLedger when there is no such account, or it is not granted
     */
    @Transactional(readOnly = true)
    List<View> ofAccount(long accountId) {
        granted.demandAccount(accountId);
        var items = jdbc.sql(ITEMS).param(accountId).query(Stay.class).list().stream()
                .collect(Collectors.groupingBy(Stay::caseId));
        return jdbc.sql(CASES).param(accountId).query(Row.class).list().stream()
                .map(row -> row.with(items.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /**
     * A case.
     *
     * @param state OPEN or CLOSED
     * @param stage in which it is, or was when it was closed
     * @param reopens the closed case that it goes on with, because money of it went back; or null
     * @param splitFrom the case that its first items came from; or null
     */
    record View(
            long id,
            String state,
            String stage,
            boolean shadow,
            String currency,
            LocalDate nextActionOn,
            OffsetDateTime openedAt,
            OffsetDateTime closedAt,
            String closeReason,
            Long reopens,
            Long splitFrom,
            List<Item> items) {}

    /**
     * An item of a case, with its amounts as they are now.
     *
     * @param cause OPENED, JOINED, SPLIT or RETURNED
     * @param leftAt null while it is in it
     */
    record Item(
            long item,
            String invoice,
            int no,
            LocalDate dueDate,
            BigDecimal amount,
            BigDecimal open,
            BigDecimal dunnable,
            String cause,
            OffsetDateTime joinedAt,
            OffsetDateTime leftAt) {}

    private record Stay(
            long caseId,
            long item,
            String invoice,
            int no,
            LocalDate dueDate,
            BigDecimal amount,
            BigDecimal open,
            BigDecimal dunnable,
            String cause,
            OffsetDateTime joinedAt,
            OffsetDateTime leftAt) {

        Item shown() {
            return new Item(item, invoice, no, dueDate, amount, open, dunnable, cause, joinedAt, leftAt);
        }
    }

    private record Row(
            long id,
            String state,
            String stage,
            boolean shadow,
            String currency,
            LocalDate nextActionOn,
            OffsetDateTime openedAt,
            OffsetDateTime closedAt,
            String closeReason,
            Long reopens,
            Long splitFrom) {

        View with(List<Stay> items) {
            return new View(
                    id,
                    state,
                    stage,
                    shadow,
                    currency,
                    nextActionOn,
                    openedAt,
                    closedAt,
                    closeReason,
                    reopens,
                    splitFrom,
                    items.stream().map(Stay::shown).toList());
        }
    }
}
