package io.dunflow.correspondence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds who gets a notice: whoever acts for the debtor, else the contact that all its invoices name, else the account's contact, else the debtor's
 * contact, else the debtor.
 */
@Repository
class Recipients {

    private final JdbcClient jdbc;

    Recipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who gets these notices, in their order. */
    List<Addressee> resolve(List<NoticeDraft> drafts) {
        var accounts = drafts.stream().map(NoticeDraft::accountId).toArray(Long[]::new);
        var numbers = new ArrayList<Integer>();
        var items = new ArrayList<Long>();
        for (int n = 0; n < drafts.size(); n++) {
            for (var line : drafts.get(n).subject()) {
                numbers.add(n + 1);
                items.add(line.itemId());
            }
        }
        return resolve(accounts, numbers.toArray(Integer[]::new), items.toArray(Long[]::new));
    }

    /** Who would get a notice on these items of an account, as it is now. */
    Recipient wouldGet(long accountId, List<Long> itemIds) {
        var numbers = new Integer[itemIds.size()];
        Arrays.fill(numbers, 1);
        var addressee = resolve(new Long[] {accountId}, numbers, itemIds.toArray(Long[]::new));
        return load(addressee.get(0).reference());
    }

    private List<Addressee> resolve(Long[] accounts, Integer[] numbers, Long[] items) {
        return jdbc.sql(RESOLVE)
                .param("accounts", accounts)
                .param("numbers", numbers)
                .param("items", items)
                .query(Addressee.class)
                .list();
    }

    /** The recipient as it is now; what a contact lacks, except its e-mail address, is the debtor's. */
    Recipient load(String reference) {
        var parts = reference.split(":");
        return jdbc.sql(SOURCES.getOrDefault(parts[0], DEBTOR))
                .param("id", Long.parseLong(parts[1]))
                .query(Recipient.class)
                .single();
    }

    /** Whether mails to this address come back. */
    boolean mailBounces(String email) {
        return jdbc.sql("select mail_bounces(?)")
                .param(email)
                .query(Boolean.class)
                .single();
    }

    private static final String RESOLVE =
            """
            with draft as (
              select d.no, a.id as account_id, a.creditor_id, a.debtor_id
              from unnest(:accounts) with ordinality d (account_id, no) join account a on a.id = d.account_id
            ), named as (
              select c.no, case when count(distinct coalesce(v.contact_id, 0)) = 1 then max(v.contact_id) end as contact_id
              from unnest(:numbers, :items) c (no, item_id)
              join item i on i.id = c.item_id join invoice v on v.id = i.invoice_id
              group by c.no
            ), found as (
              select draft.*, coalesce(named.contact_id,
                (select min(c.id) from contact c
                  where c.debtor_id = draft.debtor_id and c.account_id = draft.account_id),
                (select min(c.id) from contact c where c.debtor_id = draft.debtor_id and c.account_id is null
                   and not exists (select 1 from invoice v join account b on b.id = v.account_id
                                    where b.debtor_id = draft.debtor_id and v.contact_id = c.id))) as contact_id
              from draft left join named on named.no = draft.no
            )
            select f.creditor_id, f.debtor_id,
              coalesce('redirection:' || r.id, 'contact:' || c.id, 'debtor:' || d.id) as reference,
              case when r.id is null then coalesce(c.language, d.language) else coalesce(r.language, d.language) end
                as language
            from found f
            left join lateral (select x.id, x.language from redirection x
              where x.account_id = f.account_id and x.ended_at is null order by x.id desc limit 1) r on true
            left join contact c on c.id = f.contact_id
            join debtor d on d.id = coalesce(c.debtor_id, f.debtor_id)
            order by f.no
            """;

    private static final String DEBTOR =
            """
            select 'debtor:' || d.id as reference, d.name, d.name as debtor_name, d.number as debtor_number, d.person_id,
              d.kind, d.language, d.zone, d.country, d.email, d.street, d.postal_code, d.city
            from debtor d where d.id = :id
            """;

    private static final String CONTACT =
            """
            select 'contact:' || c.id as reference, c.name, d.name as debtor_name, d.number as debtor_number, d.person_id,
              d.kind, coalesce(c.language, d.language) as language, coalesce(c.zone, d.zone) as zone,
              coalesce(c.country, d.country) as country, c.email,
              case when c.city is null then d.street else c.street end as street,
              case when c.city is null then d.postal_code else c.postal_code end as postal_code,
              coalesce(c.city, d.city) as city
            from contact c join debtor d on d.id = c.debtor_id where c.id = :id
            """;

    /** Whoever acts for the debtor has given no consent and refused none. */
    private static final String REDIRECTION =
            """
            select 'redirection:' || r.id as reference, r.name, d.name as debtor_name, d.number as debtor_number,
              0 as person_id, 'BUSINESS' as kind, coalesce(r.language, d.language) as language, d.zone,
              coalesce(r.country, d.country) as country, r.email,
              case when r.city is null then d.street else r.street end as street,
              case when r.city is null then d.postal_code else r.postal_code end as postal_code,
              coalesce(r.city, d.city) as city
            from redirection r join account a on a.id = r.account_id join debtor d on d.id = a.debtor_id where r.id = :id
            """;

    private static final Map<String, String> SOURCES = Map.of("contact", CONTACT, "redirection", REDIRECTION);
}
