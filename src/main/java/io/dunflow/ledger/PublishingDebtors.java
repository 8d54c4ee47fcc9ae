package io.dunflow.ledger;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the debtors of a file's rows into the ledger. Of several names under one number the most frequent becomes the
 * debtor's, the others its aliases; everything else is taken from the debtor's first line.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PublishingDebtors {

    private static final List<String> CONTACTS = List.of("email", "phone", "street", "postal_code", "city");
    private static final List<String> TRAITS = List.of("kind", "name", "language", "zone", "country");

    private final JdbcClient jdbc;

    PublishingDebtors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Creates new debtors; of known ones it fills contacts that are empty. */
    public void publish() {
        gather();
        create();
        update(CONTACTS.stream()
                .map(column -> new Change(column, "coalesce(d.%1$s, t.%1$s)".formatted(column)))
                .toList());
        keepSpellings();
    }

    /** Creates new debtors; of known ones it replaces whatever the file states. */
    public void publishAndReplace() {
        gather();
        markKnown();
        create();
        keepFormerNames();
        update(List.of(CONTACTS, TRAITS).stream()
                .flatMap(List::stream)
                .map(column -> new Change(column, "coalesce(t.%1$s, d.%1$s)".formatted(column)))
                .toList());
        keepSpellings();
        placeUnderParents();
    }

    private void gather() {
        jdbc.sql(
                        """
                create temporary table staged_debtor on commit drop as
                select distinct on (s.debtor) s.debtor as number, s.line, s.creditor, s.kind, n.name, s.language, s.zone,
                  s.country, s.email, s.phone, s.street, s.postal_code, s.city, s.parent,
                  d.id as debtor_id, cast(null as bigint) as person_id
                from staged_row s
                left join (select debtor, mode() within group (order by name) as name
                           from staged_row where name is not null group by debtor) n on n.debtor = s.debtor
                left join debtor d on d.number = s.debtor
                where s.debtor is not null
                order by s.debtor, s.line""")
                .update();
        jdbc.sql("analyze staged_debtor").update();
    }

    private void markKnown() {
        jdbc.sql(
                        """
                update staged_row s set known = true
                from staged_debtor t where t.number = s.debtor and t.debtor_id is not null""")
                .update();
    }

    private void create() {
        jdbc.sql(
                        """
                update staged_debtor set person_id = nextval(pg_get_serial_sequence('person', 'id'))
                where debtor_id is null""")
                .update();
        jdbc.sql(
                        """
                insert into person (id, kind, name) overriding system value
                select person_id, coalesce(kind, 'BUSINESS'), name from staged_debtor where debtor_id is null""")
                .update();
        jdbc.sql(
                        """
                insert into debtor (number, person_id, kind, name, language, zone, country,
                  email, phone, street, postal_code, city)
                select t.number, t.person_id, coalesce(t.kind, 'BUSINESS'), t.name, coalesce(t.language, c.language),
                  coalesce(t.zone, c.zone), coalesce(t.country, left(c.jurisdiction, 2)),
                  t.email, t.phone, t.street, t.postal_code, t.city
                from staged_debtor t left join creditor c on c.code = t.creditor
                where t.debtor_id is null""")
                .update();
    }

    private record Change(String column, String value) {}

    private void update(List<Change> changes) {
        var sets = changes.stream()
                .map(change -> change.column() + " = " + change.value())
                .collect(Collectors.joining(", "));
        var differs = changes.stream()
                .map(change -> "d.%s is distinct from %s".formatted(change.column(), change.value()))
                .collect(Collectors.joining(" or "));
        jdbc.sql(
                        """
                with changed as (
                  update debtor d set %s, version = version + 1
                  from staged_debtor t where t.debtor_id = d.id and (%s) returning t.line)
                insert into staged_change (line) select line from changed"""
                                .formatted(sets, differs))
                .update();
    }

    private void keepFormerNames() {
        jdbc.sql(
                        """
                insert into debtor_alias (debtor_id, name)
                select d.id, d.name from staged_debtor t join debtor d on d.id = t.debtor_id where t.name <> d.name
                on conflict do nothing""")
                .update();
    }

    private void keepSpellings() {
        jdbc.sql(
                        """
                insert into debtor_alias (debtor_id, name)
                select distinct d.id, s.name
                from staged_row s join debtor d on d.number = s.debtor where s.name is not null and s.name <> d.name
                on conflict do nothing""")
                .update();
    }

    private void placeUnderParents() {
        jdbc.sql(
                        """
                with changed as (
                  update debtor d set parent_id = p.id, version = d.version + 1
                  from staged_debtor t join debtor p on p.number = t.parent
                  where d.number = t.number and d.parent_id is distinct from p.id returning t.line)
                insert into staged_change (line) select line from changed""")
                .update();
    }
}
