package io.dunflow.intake;

import static io.dunflow.intake.Check.amount;
import static io.dunflow.intake.Kind.*;

import io.dunflow.ledger.BookingPayments;
import java.util.List;

/** What the ledger says against a line. */
final class LedgerChecks {

    /** Left out when the mapping creates creditors. */
    static final Check KNOWN_CREDITOR = Check.of(
            """
            select s.line, 'creditor',
              'is unknown: create this creditor first, or let the mapping say "creditors: create"', s.creditor
            from staged_row s
            where s.creditor is not null and not exists (select from creditor c where c.code = s.creditor)""",
            Kind.values());

    /** For a user to whom not every creditor is granted; takes what else must hold, and the ids of the granted ones. */
    static final String GRANTED_CREDITOR =
            """
            select s.line, 'creditor', 'is unknown or not granted to you', s.creditor
            from staged_row s
            where s.creditor is not null and %s
            and not exists (select from creditor c where c.code = s.creditor and c.id = any(%s))""";

    private static final String NEW_DEBTOR_HAS_A_NAME =
            """
            select s.line, 'debtor.name', 'is missing, and debtor ' || s.debtor || ' is new', null
            from staged_row s
            join (select debtor from staged_row where debtor is not null group by debtor having count(name) = 0) n
              on n.debtor = s.debtor
            where not exists (select from debtor d where d.number = s.debtor)""";

    private static final String NEW_DEBTOR_LIVES_SOMEWHERE =
            """
            select s.line, 'debtor.language', 'is missing, or debtor.zone or debtor.country: debtor ' || s.debtor
                || ' is new, and no creditor is named whose own could stand in', s.language
            from staged_row s
            where s.creditor is null and num_nulls(s.language, s.zone, s.country) > 0
            and not exists (select from debtor d where d.number = s.debtor)""";

    private static final String KNOWN_PARENT =
            """
            select s.line, 'debtor.parent', 'is unknown', s.parent
            from staged_row s
            where s.parent is not null and not exists (select from debtor d where d.number = s.parent)
            and not exists (select from staged_row p where p.debtor = s.parent)""";

    private static final String SAME_DOCUMENT =
            """
            select s.line, 'number', case
                when d.number <> s.debtor then
                  format('is for debtor %%s in the ledger, here for %%s', d.number, s.debtor)
                when a.currency <> s.currency then
                  format('is in %%s in the ledger, here in %%s', a.currency, s.currency)
                else format('has %%s in the ledger, here %%s', %s, %s) end, s.number
            from staged_row s join creditor c on c.code = s.creditor
            join invoice v on v.creditor_id = c.id and v.number = s.number
            join account a on a.id = v.account_id join debtor d on d.id = a.debtor_id
            left join item i on i.invoice_id = v.id and i.no = s.instalment
            where d.number <> s.debtor or a.currency <> s.currency or i.amount <> s.amount"""
                    .formatted(amount("i.amount"), amount("s.amount"));

    private static final String SAME_SETTLED_DOCUMENT =
            """
            select s.line, 'number', format('has %%s in the ledger, here %%s', %s, %s), s.number
            from staged_row s join creditor c on c.code = s.creditor join debtor d on d.number = s.debtor
            join account a on a.creditor_id = c.id and a.debtor_id = d.id and a.currency = s.currency
            join settled_item k on k.account_id = a.id and k.number = s.number and k.no = s.instalment
            where k.amount <> s.amount"""
                    .formatted(amount("k.amount"), amount("s.amount"));

    private static final String KNOWN_ACCOUNT =
            """
            select s.line, 'debtor.number', format('has no account in %s with creditor %s', s.currency, s.creditor),
              s.debtor
            from staged_row s join creditor c on c.code = s.creditor
            where s.debtor is not null and not exists (
              select from account a join debtor d on d.id = a.debtor_id
              where a.creditor_id = c.id and d.number = s.debtor and a.currency = s.currency)""";

    private static final String SAME_PAYMENT =
            """
            select s.line, 'reference', format('has %%s in the ledger, here %%s', %s, %s), s.reference
            from staged_row s join creditor c on c.code = s.creditor join debtor d on d.number = s.debtor
            join account a on a.creditor_id = c.id and a.debtor_id = d.id and a.currency = s.currency
            join credit k on k.account_id = a.id and k.kind = 'PAYMENT' and k.reference = s.reference
            where k.amount <> s.amount"""
                    .formatted(amount("k.amount"), amount("s.amount"));

    private static final String SAME_PAYMENT_OTHERWISE =
            """
            select s.line, 'reference', 'stands in the ledger with another date, invoice or remittance', s.reference
            from staged_row s join creditor c on c.code = s.creditor join debtor d on d.number = s.debtor
            join account a on a.creditor_id = c.id and a.debtor_id = d.id and a.currency = s.currency
            join credit k on k.account_id = a.id and k.kind = 'PAYMENT' and k.reference = s.reference
            where (k.value_date, k.booking_date, k.invoice_named, k.remittance)
              is distinct from (s.value_date, s.booking_date, s.number, s.remittance)""";

    private static final String INVOICE_OF_THE_ACCOUNT =
            """
            select s.line, 'invoice', 'belongs to another account', s.number
            from staged_row s join creditor c on c.code = s.creditor join debtor d on d.number = s.debtor
            join account a on a.creditor_id = c.id and a.debtor_id = d.id and a.currency = s.currency
            join invoice v on v.creditor_id = c.id and v.number = s.number
            where v.account_id <> a.id""";

    private static final String VALUE_DATE_IS_NOT_FAR_AHEAD =
            """
            select s.line, 'value-date', format('is more than %%s days ahead: today is %%s', %d, day_in(c.zone, :now)),
              s.value_date::text
            from staged_row s join creditor c on c.code = s.creditor
            where s.value_date > day_in(c.zone, :now) + %d"""
                    .formatted(BookingPayments.DAYS_AHEAD, BookingPayments.DAYS_AHEAD);

    private static final String DUNNED_BY_TODAY = notAhead("last-notice-date", "last_notice_on");

    private static final String SETTLED_BY_TODAY = notAhead("settled-date", "settled_on");

    static final List<Check> ALL = List.of(
            Check.of(NEW_DEBTOR_HAS_A_NAME, OPEN_ITEMS, SETTLED_ITEMS),
            Check.of(NEW_DEBTOR_LIVES_SOMEWHERE, DEBTORS),
            Check.of(KNOWN_PARENT, DEBTORS),
            Check.of(SAME_DOCUMENT, OPEN_ITEMS),
            Check.of(SAME_SETTLED_DOCUMENT, SETTLED_ITEMS),
            Check.of(DUNNED_BY_TODAY, OPEN_ITEMS),
            Check.of(SETTLED_BY_TODAY, SETTLED_ITEMS),
            Check.of(VALUE_DATE_IS_NOT_FAR_AHEAD, PAYMENTS),
            Check.of(KNOWN_ACCOUNT, SALES, PAYMENTS),
            Check.of(SAME_PAYMENT, PAYMENTS),
            Check.of(SAME_PAYMENT_OTHERWISE, PAYMENTS),
            Check.of(INVOICE_OF_THE_ACCOUNT, PAYMENTS));

    private LedgerChecks() {}

    /** What is said to have happened has happened: a notice of next year would silence the item until then. */
    private static String notAhead(String field, String column) {
        return """
            select s.line, '%1$s', 'lies ahead: today is ' || day_in(c.zone, :now), s.%2$s::text
            from staged_row s join creditor c on c.code = s.creditor
            where s.%2$s > day_in(c.zone, :now)"""
                .formatted(field, column);
    }
}
