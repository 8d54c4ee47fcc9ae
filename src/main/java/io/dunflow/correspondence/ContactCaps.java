package io.dunflow.correspondence;

import io.dunflow.policy.Answer;
import io.dunflow.policy.Sitting;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says by the table {@code contact-caps} whether somebody was contacted often enough: a debt, or a person by all who owe
 * it to anybody of us. What was contacted is only counted where the table answers a limit.
 */
@Component
class ContactCaps {

    private final JdbcClient jdbc;
    private final Clock clock;

    ContactCaps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The limit that keeps the contact longest off a day; empty when none does. Until the end of the transaction
     * nobody else asks about the same person. */
    Optional<Over> over(Contact contact, LocalDate day, Sitting sitting) {
        var answer = sitting.ask("contact-caps", contact.facts());
        if (answer.outputs().stream().anyMatch(row -> "PERSON".equals(row.get("per")))) {
            jdbc.sql("select id from person where id = ? for no key update")
                    .param(contact.personId())
                    .query(Long.class)
                    .optional();
        }
        return answer.outputs().stream()
                .map(row -> Cap.of(row, answer))
                .flatMap(cap -> over(cap, contact, day).stream())
                .max(Comparator.comparing(Over::free));
    }

    private Optional<Over> over(Cap cap, Contact contact, LocalDate day) {
        var counted = counted(cap, contact, day.minusDays(cap.days() - 1L));
        return counted.size() < cap.atMost()
                ? Optional.empty()
                : Optional.of(new Over(
                        cap.reason(),
                        counted.get(Math.max(cap.atMost(), 1) - 1).plusDays(cap.days()),
                        cap.decisionId()));
    }

    /** The days of the contacts from a day on, the latest first. */
    private List<LocalDate> counted(Cap cap, Contact contact, LocalDate from) {
        var sql = cap.counted().equals("NOTICES") ? NOTICES : CALLS;
        return jdbc.sql("with accounts as (" + (cap.per().equals("DEBT") ? DEBT : PERSON) + ")" + sql)
                .param("account", contact.accountId())
                .param("person", contact.personId())
                .param("ofPerson", cap.per().equals("PERSON"))
                .param("spoken", cap.counted().equals("CONVERSATIONS"))
                .param("zone", contact.zone().getId())
                .param("now", Utc.of(clock.instant()))
                .param("from", Utc.of(from.atStartOfDay(contact.zone()).toInstant()))
                .query((row, n) -> row.getObject("day", LocalDate.class))
                .list();
    }

    private static final String DEBT = "select :account::bigint as id";

    /** Of the person's branches too: a head office may get their letters. */
    private static final String PERSON =
            """
            select a.id from debtor d join account a on a.debtor_id = d.id where d.person_id = :person
            union select a.id from debtor p join debtor d on d.parent_id = p.id join account a on a.debtor_id = d.id
            where p.person_id = :person
            """;

    /** What asked for money and left, or lies at the printer; a letter for several accounts is one. */
    private static final String NOTICES =
            """
             select distinct coalesce(n.joint_id, -n.id) as id, day_in(:zone, coalesce(n.handed_over_at, :now)) as day
            from accounts x join notice n on n.account_id = x.id join debtor d on d.id = n.debtor_id
            left join debtor p on p.id = d.parent_id and n.recipient like 'head-office:%'
            where n.state in ('BATCHED', 'HANDED_OVER', 'DISPROVED') and n.bounced_at is null
              and n.purpose not in ('SERVICE', 'CORRECTION') and n.recipient not like 'redirection:%'
              and coalesce(n.handed_over_at, :now) >= :from
              and (not :ofPerson or coalesce(p.person_id, d.person_id) = :person)
            order by day desc
            """;

    /** What was said about several accounts in one call is one. */
    private static final String CALLS =
            """
             select distinct o.call_id as id, day_in(:zone, o.recorded_at) as day
            from accounts x join call_outcome o on o.account_id = x.id
            where o.recorded_at >= :from and (not :spoken or o.outcome <> 'NOT_REACHED') order by day desc
            """;

    /** Why not yet, and the first day on which it may be. */
    record Over(String reason, LocalDate free, long decisionId) {}

    private record Cap(String counted, String per, int atMost, int days, String reason, long decisionId) {

        static Cap of(Map<String, Object> row, Answer answer) {
            return new Cap(
                    row.get("counted").toString(),
                    row.get("per").toString(),
                    whole(row, "atMost"),
                    whole(row, "days"),
                    row.get("reason").toString(),
                    answer.id());
        }

        private static int whole(Map<String, Object> row, String name) {
            return new BigDecimal(row.get(name).toString()).intValueExact();
        }
    }
}
