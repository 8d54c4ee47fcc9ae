package io.dunflow.correspondence;

import io.dunflow.policy.Sitting;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells for many accounts at once how whoever would get their notices can be reached. */
@Component
public class Reaching {

    private final JdbcClient jdbc;
    private final Recipients recipients;

    Reaching(JdbcClient jdbc, Recipients recipients) {
        this.jdbc = jdbc;
        this.recipients = recipients;
    }

    /** By account, as things are in this transaction; the sitting is asked for the table {@code recipient}. */
    public Map<Long, Reachable> of(List<Long> accountIds, Sitting sitting) {
        var possible = recipients.possible(accountIds);
        var items = itemContacts(accountIds);
        var reaches = reaches(possible, items);
        return possible.stream()
                .collect(Collectors.toMap(
                        PossibleRecipients::accountId,
                        one -> new Reachable(
                                one,
                                items.getOrDefault(one.accountId(), Map.of()),
                                reaches.get(one.accountId()),
                                sitting)));
    }

    private Map<Long, Map<Long, Long>> itemContacts(Collection<Long> accountIds) {
        var byAccount = new HashMap<Long, Map<Long, Long>>();
        jdbc.sql(
                        """
                        select i.account_id, i.id, v.contact_id from invoice v join item i on i.invoice_id = v.id
                        join contact c on c.id = v.contact_id and c.gets <> 'NOTHING'
                        where v.account_id = any(?) and i.open_amount > 0
                        """)
                .param(accountIds.toArray(Long[]::new))
                .query((row, n) -> byAccount
                        .computeIfAbsent(row.getLong("account_id"), account -> new HashMap<>())
                        .put(row.getLong("id"), row.getLong("contact_id")))
                .list();
        return byAccount;
    }

    private Map<Long, Map<String, Reach>> reaches(
            List<PossibleRecipients> possible, Map<Long, Map<Long, Long>> itemContacts) {
        var wanted = possible.stream()
                .flatMap(one -> one.references(itemContacts
                                .getOrDefault(one.accountId(), Map.of())
                                .values())
                        .map(reference -> new Wanted(one.accountId(), reference)))
                .toList();
        var byAccount = new HashMap<Long, Map<String, Reach>>();
        jdbc.sql(REACHES)
                .param("accounts", wanted.stream().map(Wanted::accountId).toArray(Long[]::new))
                .param("references", wanted.stream().map(Wanted::reference).toArray(String[]::new))
                .query((row, n) -> byAccount
                        .computeIfAbsent(row.getLong("account_id"), account -> new HashMap<>())
                        .put(
                                row.getString("reference"),
                                new Reach(
                                        row.getString("kind"),
                                        row.getBoolean("mailbox"),
                                        row.getBoolean("address"),
                                        row.getObject("mail_of_dunning", Boolean.class),
                                        row.getObject("mail_of_pre_due", Boolean.class),
                                        row.getObject("letter_of_dunning", Boolean.class),
                                        row.getObject("letter_of_pre_due", Boolean.class))))
                .list();
        return byAccount;
    }

    /** What is looked for. */
    private record Wanted(long accountId, String reference) {}

    private static final String REACHES =
            """
            select x.account_id, x.reference, t.kind, t.email is not null and not mail_bounces(t.email) as mailbox,
              t.street is not null and t.city is not null as address,
              consent_of(t.person_id, a.creditor_id, 'EMAIL', 'DUNNING') as mail_of_dunning,
              consent_of(t.person_id, a.creditor_id, 'EMAIL', 'PRE_DUE') as mail_of_pre_due,
              consent_of(t.person_id, a.creditor_id, 'LETTER', 'DUNNING') as letter_of_dunning,
              consent_of(t.person_id, a.creditor_id, 'LETTER', 'PRE_DUE') as letter_of_pre_due
            from unnest(:accounts, :references) x (account_id, reference)
            join account a on a.id = x.account_id
            join debtor d on d.id = a.debtor_id
            left join debtor p on p.id = d.parent_id and x.reference like 'head-office:%'
            left join contact c on c.id = case when x.reference like 'contact:%' then split_part(x.reference, ':', 2)::bigint
              when x.reference like 'head-office:%:%' then split_part(x.reference, ':', 3)::bigint end
            left join redirection r on x.reference like 'redirection:%' and r.id = split_part(x.reference, ':', 2)::bigint
            cross join lateral (select
              case when r.id is not null then 'BUSINESS' else coalesce(p.kind, d.kind) end as kind,
              case when r.id is null then coalesce(p.person_id, d.person_id) end as person_id,
              case when r.id is not null then r.email when c.id is not null then c.email
                when p.id is not null then p.email else d.email end as email,
              case when r.city is not null then r.street when c.city is not null then c.street
                when p.id is not null then p.street else d.street end as street,
              case when p.id is not null then coalesce(c.city, p.city) else coalesce(r.city, c.city, d.city) end as city) t
            """;
}
