package io.dunflow.correspondence;

import io.dunflow.policy.Decisions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds who gets a notice: whoever acts for the debtor, else as the table {@code recipient} says (domain rule 2.14).
 */
@Repository
class Recipients {

    private final JdbcClient jdbc;
    private final ObjectProvider<Decisions> decisions;

    Recipients(JdbcClient jdbc, ObjectProvider<Decisions> decisions) {
        this.jdbc = jdbc;
        this.decisions = decisions;
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

    /** Somebody who got a notice of the account before, and gets one more. */
    Addressee named(long accountId, String reference) {
        return jdbc.sql("select creditor_id, debtor_id from account where id = ?")
                .param(accountId)
                .query((row, n) -> new Addressee(
                        row.getLong("creditor_id"),
                        row.getLong("debtor_id"),
                        reference,
                        load(reference).language(),
                        null,
                        true))
                .single();
    }

    /** Who would get a notice on these items of an account, as it is now. */
    Recipient wouldGet(long accountId, List<Long> itemIds) {
        var numbers = new Integer[itemIds.size()];
        Arrays.fill(numbers, 1);
        var addressee = resolve(new Long[] {accountId}, numbers, itemIds.toArray(Long[]::new));
        return load(addressee.get(0).reference());
    }

    /** Who would get a notice on all that is open, and why; asks the table and records nothing. */
    WhoGetsLetters.Gets gets(long accountId) {
        var items = jdbc.sql("select id from item where account_id = ? and open_amount > 0")
                .param(accountId)
                .query(Long.class)
                .list();
        var numbers = new Integer[items.size()];
        Arrays.fill(numbers, 1);
        var possible = possible(new Long[] {accountId}, numbers, items.toArray(Long[]::new))
                .get(0);
        var tables = decisions.getIfAvailable();
        var addressee = possible.choose(tables == null ? null : tables.openUnrecorded());
        var recipient = load(addressee.reference());
        var address = PostalAddress.of(recipient);
        return new WhoGetsLetters.Gets(
                recipient.name(),
                possible.why(addressee),
                recipient.language(),
                recipient.email(),
                address.isComplete() ? String.join(", ", address.lines()) : null);
    }

    private List<Addressee> resolve(Long[] accounts, Integer[] numbers, Long[] items) {
        var possible = possible(accounts, numbers, items);
        var tables = decisions.getIfAvailable();
        var sitting = tables == null ? null : tables.open();
        return possible.stream().map(one -> one.choose(sitting)).toList();
    }

    /** Who may get notices of these accounts, contacts of invoices aside. */
    List<PossibleRecipients> possible(List<Long> accounts) {
        return possible(accounts.toArray(Long[]::new), new Integer[0], new Long[0]);
    }

    private List<PossibleRecipients> possible(Long[] accounts, Integer[] numbers, Long[] items) {
        return jdbc.sql(POSSIBLE)
                .param("accounts", accounts)
                .param("numbers", numbers)
                .param("items", items)
                .query(PossibleRecipients.class)
                .list();
    }

    /** The recipient as it is now; what a contact lacks, except its e-mail address, is the debtor's. */
    Recipient load(String reference) {
        var parts = reference.split(":");
        if (parts.length > 2) {
            return headOfficeContact(Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        }
        return jdbc.sql(SOURCES.getOrDefault(parts[0], DEBTOR))
                .param("id", Long.parseLong(parts[1]))
                .query(Recipient.class)
                .single();
    }

    private Recipient headOfficeContact(long branch, long contact) {
        return jdbc.sql(HEAD_OFFICE_CONTACT)
                .param("id", branch)
                .param("contact", contact)
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

    private static final String POSSIBLE =
            """
            with draft as (
              select d.no, a.id as account_id, a.creditor_id, a.debtor_id, a.currency
              from unnest(:accounts) with ordinality d (account_id, no) join account a on a.id = d.account_id
            ), named as (
              select c.no, case when count(distinct coalesce(v.contact_id, 0)) = 1 then max(v.contact_id) end as contact_id
              from unnest(:numbers, :items) c (no, item_id)
              join item i on i.id = c.item_id join invoice v on v.id = i.invoice_id
              group by c.no
            )
            select f.account_id, f.creditor_id, f.debtor_id, d.parent_id is not null as branch,
              r.id as redirection, r.language as redirection_language,
              ic.id as item_contact, ic.language as item_language, ac.id as account_contact,
              ac.language as account_language, dc.id as debtor_contact, dc.language as debtor_contact_language,
              d.language as debtor_language, hc.id as head_office_contact,
              coalesce(hc.language, p.language) as head_office_language,
              (select b.value from label b where b.latest and b.value is not null and b.key = 'letters'
                 and (b.account_id = f.account_id or b.debtor_id in (d.id, d.parent_id))
               order by b.account_id is null, b.debtor_id <> d.id limit 1) as letters
            from draft f
            join debtor d on d.id = f.debtor_id
            left join debtor p on p.id = d.parent_id
            left join contact hc on hc.id = head_office_contact(d.parent_id, f.creditor_id, f.currency)
            left join named on named.no = f.no
            left join lateral (select x.id, x.language from redirection x
              where x.account_id = f.account_id and x.ended_at is null order by x.id desc limit 1) r on true
            left join contact ic on ic.id = named.contact_id and ic.gets <> 'NOTHING'
            left join lateral (select c.id, c.language from contact c
              where c.debtor_id = f.debtor_id and c.account_id = f.account_id and c.gets = 'LETTERS') ac on true
            left join lateral (select c.id, c.language from contact c
              where c.debtor_id = f.debtor_id and c.account_id is null and c.gets = 'LETTERS') dc on true
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

    /** The branch stays liable. */
    private static final String HEAD_OFFICE =
            """
            select 'head-office:' || d.id as reference, p.name, d.name as debtor_name, d.number as debtor_number,
              p.person_id, p.kind, p.language, p.zone, p.country, p.email, p.street, p.postal_code, p.city
            from debtor d join debtor p on p.id = d.parent_id where d.id = :id
            """;

    /** Whom the head office named; what the contact lacks, except its e-mail address, is the head office's. */
    private static final String HEAD_OFFICE_CONTACT =
            """
            select 'head-office:' || d.id || ':' || c.id as reference, c.name, d.name as debtor_name,
              d.number as debtor_number, p.person_id, p.kind, coalesce(c.language, p.language) as language,
              coalesce(c.zone, p.zone) as zone, coalesce(c.country, p.country) as country, c.email,
              case when c.city is null then p.street else c.street end as street,
              case when c.city is null then p.postal_code else c.postal_code end as postal_code,
              coalesce(c.city, p.city) as city
            from debtor d join debtor p on p.id = d.parent_id join contact c on c.id = :contact where d.id = :id
            """;

    private static final Map<String, String> SOURCES =
            Map.of("contact", CONTACT, "redirection", REDIRECTION, "head-office", HEAD_OFFICE);
}
