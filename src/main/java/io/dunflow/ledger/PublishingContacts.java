package io.dunflow.ledger;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the contacts of a file's rows into the ledger: of a debtor, of its accounts with a creditor, or of an invoice. A
 * contact is known by its name; of a known one the file replaces what it states. Who gets all letters is one: a new one
 * takes the place of the former.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PublishingContacts {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final AccountLocks locks;
    private final Clock clock;

    PublishingContacts(JdbcClient jdbc, ApplicationEventPublisher events, AccountLocks locks, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.locks = locks;
        this.clock = clock;
    }

    /** Publishes the rows, which are checked by now. */
    public void publish(FileSnapshot received) {
        gather();
        var accounts = accounts();
        locks.take(accounts);
        var snapshot = received.publishedAt(clock.instant());
        makeRoom(snapshot);
        update(snapshot);
        create(snapshot);
        nameOnInvoices(snapshot);
        tell(accounts);
    }

    private void gather() {
        jdbc.sql(
                        """
                create temporary table staged_contact on commit drop as
                select s.line, d.id as debtor_id, coalesce(v.account_id, a.id) as account_id, v.id as invoice_id, s.name,
                  case when v.id is null then s.gets when s.gets = 'LETTERS' then 'INVOICES' end as gets,
                  s.language, s.zone, s.email, s.phone, s.street, s.postal_code, s.city, s.country, k.id as contact_id,
                  row_number() over (partition by d.id, coalesce(v.account_id, a.id), s.name
                                     order by v.id is not null, s.line) = 1 as counts
                from staged_row s
                join debtor d on d.number = s.debtor
                left join creditor c on c.code = s.creditor
                left join invoice v on v.creditor_id = c.id and v.number = s.number
                left join account a on a.creditor_id = c.id and a.debtor_id = d.id and s.number is null
                left join contact k on k.debtor_id = d.id and k.name = s.name
                  and k.account_id is not distinct from coalesce(v.account_id, a.id)""")
                .update();
        jdbc.sql(
                        """
                update staged_row s set known = true where not exists (
                  select from staged_contact t left join invoice v on v.id = t.invoice_id
                  where t.line = s.line and (t.contact_id is null
                    or v.contact_id is distinct from t.contact_id and t.invoice_id is not null))""")
                .update();
    }

    private void makeRoom(FileSnapshot snapshot) {
        jdbc.sql(
                        """
                with changed as (
                  update contact k set gets = 'NOTHING', changed_by = :actor, changed_at = :at from staged_contact t
                  where t.gets = 'LETTERS' and k.gets = 'LETTERS' and k.debtor_id = t.debtor_id and k.name <> t.name
                    and k.account_id is not distinct from t.account_id returning t.line)
                insert into staged_change (line) select line from changed""")
                .param("actor", actor(snapshot))
                .param("at", snapshot.knownAt())
                .update();
    }

    private void update(FileSnapshot snapshot) {
        jdbc.sql(
                        """
                with said as (
                  select t.line, t.contact_id, case when t.gets = 'INVOICES' and k.gets <> 'NOTHING' then k.gets
                      else coalesce(t.gets, k.gets) end as gets,
                    coalesce(t.language, k.language) as language, coalesce(t.zone, k.zone) as zone,
                    coalesce(t.email, k.email) as email, coalesce(t.phone, k.phone) as phone,
                    coalesce(t.street, k.street) as street, coalesce(t.postal_code, k.postal_code) as postal_code,
                    coalesce(t.city, k.city) as city, coalesce(t.country, k.country) as country
                  from staged_contact t join contact k on k.id = t.contact_id where t.counts
                ), changed as (
                  update contact k set gets = t.gets, language = t.language, zone = t.zone, email = t.email,
                    phone = t.phone, street = t.street, postal_code = t.postal_code, city = t.city,
                    country = t.country, changed_by = :actor, changed_at = :at
                  from said t where k.id = t.contact_id
                    and (k.gets, k.language, k.zone, k.email, k.phone, k.street, k.postal_code, k.city, k.country)
                      is distinct from (t.gets, t.language, t.zone, t.email, t.phone, t.street, t.postal_code, t.city,
                        t.country)
                  returning t.line)
                insert into staged_change (line) select line from changed""")
                .param("actor", actor(snapshot))
                .param("at", snapshot.knownAt())
                .update();
    }

    private void create(FileSnapshot snapshot) {
        jdbc.sql(
                        """
                insert into contact (debtor_id, account_id, name, language, zone, email, phone, street, postal_code, city,
                  country, gets, changed_by, changed_at)
                select debtor_id, account_id, name, language, zone, email, phone, street, postal_code, city, country,
                  coalesce(gets, 'NOTHING'), :actor, :at
                from staged_contact where contact_id is null and counts order by line""")
                .param("actor", actor(snapshot))
                .param("at", snapshot.knownAt())
                .update();
    }

    private void nameOnInvoices(FileSnapshot snapshot) {
        jdbc.sql(
                        """
                with named as (
                  select t.line, v.id as invoice_id, k.id as contact_id, t.gets is not null as named
                  from staged_contact t join invoice v on v.id = t.invoice_id
                  join contact k on k.debtor_id = t.debtor_id and k.account_id = t.account_id and k.name = t.name
                  where (t.gets is not null) = (v.contact_id is distinct from k.id)
                ), changed as (
                  update invoice v set contact_id = case when n.named then n.contact_id end
                  from named n where v.id = n.invoice_id returning n.line
                ), history as (
                  insert into contact_event (contact_id, invoice_id, said, actor, at)
                  select contact_id, invoice_id, jsonb_build_object('gets', case when named then 'INVOICES' else 'NOTHING' end),
                    :actor, :at from named)
                insert into staged_change (line) select line from changed""")
                .param("actor", actor(snapshot))
                .param("at", snapshot.knownAt())
                .update();
    }

    /** Letters on their way to who gets them no more have lost their ground. */
    private void tell(Set<Long> accounts) {
        if (!accounts.isEmpty()) {
            events.publishEvent(new AccountsChanged(accounts, "CONTACTS"));
        }
    }

    private Set<Long> accounts() {
        return new HashSet<>(jdbc.sql(
                        """
                select a.id from account a join staged_contact t on t.debtor_id = a.debtor_id
                  and (t.account_id is null or t.account_id = a.id)""")
                .query(Long.class)
                .list());
    }

    private static String actor(FileSnapshot snapshot) {
        return "import:" + snapshot.importId();
    }
}
