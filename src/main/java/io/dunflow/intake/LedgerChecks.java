package io.dunflow.intake;

import static io.dunflow.intake.Check.amount;
import static io.dunflow.intake.Kind.*;

import io.dunflow.ledger.BookingPayments;
import java.util.List;

/** What the ledger says against a line. */
final class LedgerChecks {

    private static final String TODAY = "jsonb_build_object('date', day_in(c.zone, :now))";

    /** Left out when the mapping creates creditors. */
    static final Check KNOWN_CREDITOR = Check.of(
            """
            select s.line, 'creditor',
              jsonb_build_array('finding.ledger.creditor'), s.creditor
            from staged_row s
            where s.creditor is not null and not exists (select from creditor c where c.code = s.creditor)""",
            Kind.values());

    /** For a user to whom not every creditor is granted; takes what else must hold, and the ids of the granted ones. */
    static final String GRANTED_CREDITOR =
            """
            select s.line, 'creditor', jsonb_build_array('finding.ledger.granted'), s.creditor
            from staged_row s
            where s.creditor is not null and %s
            and not exists (select from creditor c where c.code = s.creditor and c.id = any(%s))""";

    private static final String NEW_DEBTOR_HAS_A_NAME =
            """
            select s.line, 'debtor.name', jsonb_build_array('finding.ledger.name', s.debtor), null
            from staged_row s
            join (select debtor from staged_row where debtor is not null group by debtor having count(name) = 0) n
              on n.debtor = s.debtor
            where not exists (select from debtor d where d.number = s.debtor)""";

    private static final String NEW_DEBTOR_LIVES_SOMEWHERE =
            """
            select s.line, 'debtor.language', jsonb_build_array('finding.ledger.home', s.debtor), s.language
            from staged_row s
            where s.creditor is null and num_nulls(s.language, s.zone, s.country) > 0
            and not exists (select from debtor d where d.number = s.debtor)""";

    private static final String KNOWN_PARENT =
            """
            select s.line, 'debtor.parent', jsonb_build_array('finding.ledger.parent'), s.parent
            from staged_row s
            where s.parent is not null and not exists (select from debtor d where d.number = s.parent)
            and not exists (select from staged_row p where p.debtor = s.parent)""";

    /** What terms could say about it is filled in before. */
    private static final String DUE_SOME_DAY =
            """
            select line, 'due-date', jsonb_build_array('finding.ledger.noDueDate', debtor), null
            from staged_row where due_date is null""";

    private static final String SAME_DOCUMENT =
            """
            select s.line, 'number', case
                when d.number <> s.debtor then
                  jsonb_build_array('finding.ledger.debtor', d.number, s.debtor)
                when a.currency <> s.currency then
                  jsonb_build_array('finding.ledger.currency', a.currency, s.currency)
                else jsonb_build_array('finding.ledger.amount', %s, %s) end, s.number
            from staged_row s join creditor c on c.code = s.creditor
            join invoice v on v.creditor_id = c.id and v.number = s.number
            join account a on a.id = v.account_id join debtor d on d.id = a.debtor_id
            left join item i on i.invoice_id = v.id and i.no = s.instalment
            where d.number <> s.debtor or a.currency <> s.currency or i.amount <> s.amount"""
                    .formatted(amount("i.amount"), amount("s.amount"));

    private static final String SAME_SETTLED_DOCUMENT =
            """
            select s.line, 'number', jsonb_build_array('finding.ledger.amount', %s, %s), s.number
            from staged_row s join creditor c on c.code = s.creditor join debtor d on d.number = s.debtor
            join account a on a.creditor_id = c.id and a.debtor_id = d.id and a.currency = s.currency
            join settled_item k on k.account_id = a.id and k.number = s.number and k.no = s.instalment
            where k.amount <> s.amount"""
                    .formatted(amount("k.amount"), amount("s.amount"));

    private static final String KNOWN_ACCOUNT =
            """
            select s.line, 'debtor.number', jsonb_build_array('finding.ledger.account', s.currency, s.creditor),
              s.debtor
            from staged_row s join creditor c on c.code = s.creditor
            where s.debtor is not null and not exists (
              select from account a join debtor d on d.id = a.debtor_id
              where a.creditor_id = c.id and d.number = s.debtor and a.currency = s.currency)""";

    private static final String SAME_PAYMENT =
            """
            select s.line, 'reference', jsonb_build_array('finding.ledger.amount', %s, %s), s.reference
            from staged_row s join creditor c on c.code = s.creditor join debtor d on d.number = s.debtor
            join account a on a.creditor_id = c.id and a.debtor_id = d.id and a.currency = s.currency
            join credit k on k.account_id = a.id and k.kind = 'PAYMENT' and k.reference = s.reference
            where k.amount <> s.amount"""
                    .formatted(amount("k.amount"), amount("s.amount"));

    private static final String SAME_PAYMENT_OTHERWISE =
            """
            select s.line, 'reference', jsonb_build_array('finding.ledger.payment'), s.reference
            from staged_row s join creditor c on c.code = s.creditor join debtor d on d.number = s.debtor
            join account a on a.creditor_id = c.id and a.debtor_id = d.id and a.currency = s.currency
            join credit k on k.account_id = a.id and k.kind = 'PAYMENT' and k.reference = s.reference
            where (k.value_date, k.booking_date, k.invoice_named, k.remittance)
              is distinct from (s.value_date, s.booking_date, s.number, s.remittance)""";

    private static final String SAME_ORDER =
            """
            select s.line, 'number', case
                when d.number <> s.debtor then jsonb_build_array('finding.ledger.debtor', d.number, s.debtor)
                else jsonb_build_array('finding.ledger.currency', a.currency, s.currency) end, s.number
            from staged_row s join creditor c on c.code = s.creditor
            join customer_order o on o.creditor_id = c.id and o.number = s.number
            join account a on a.id = o.account_id join debtor d on d.id = a.debtor_id
            where d.number <> s.debtor or a.currency <> s.currency""";

    private static final String RATE_OF_TODAY =
            """
            select s.line, 'value-date',
              jsonb_build_array('finding.ledger.ahead', jsonb_build_object('date', t.latest)), s.value_date::text
            from staged_row s, (select coalesce(max(day_in(zone, :now)), day_in('UTC', :now)) as latest from creditor) t
            where s.value_date > t.latest""";

    private static final String INVOICE_OF_THE_ACCOUNT =
            """
            select s.line, 'invoice', jsonb_build_array('finding.ledger.invoice'), s.number
            from staged_row s join creditor c on c.code = s.creditor join debtor d on d.number = s.debtor
            join account a on a.creditor_id = c.id and a.debtor_id = d.id and a.currency = s.currency
            join invoice v on v.creditor_id = c.id and v.number = s.number
            where v.account_id <> a.id""";

    private static final String VALUE_DATE_IS_NOT_FAR_AHEAD =
            """
            select s.line, 'value-date', jsonb_build_array('finding.ledger.farAhead', %d, %s),
              s.value_date::text
            from staged_row s join creditor c on c.code = s.creditor
            where s.value_date > day_in(c.zone, :now) + %d"""
                    .formatted(BookingPayments.DAYS_AHEAD, TODAY, BookingPayments.DAYS_AHEAD);

    private static final String DUNNED_BY_TODAY = notAhead("last-notice-date", "last_notice_on");

    private static final String ORDERED_BY_TODAY = notAhead("issue-date", "issued_on");

    private static final String SETTLED_BY_TODAY = notAhead("settled-date", "settled_on");

    private static final String KNOWN_DEBTOR =
            """
            select s.line, 'debtor.number', jsonb_build_array('finding.ledger.unknown'), s.debtor
            from staged_row s where not exists (select from debtor d where d.number = s.debtor)""";

    private static final String ACCOUNT_WITH_CREDITOR =
            """
            select s.line, 'debtor.number', jsonb_build_array('finding.ledger.noAccount', s.creditor), s.debtor
            from staged_row s where s.creditor is not null and s.number is null and not exists (
              select from account a join debtor d on d.id = a.debtor_id join creditor c on c.id = a.creditor_id
              where c.code = s.creditor and d.number = s.debtor)""";

    private static final String KNOWN_INVOICE =
            """
            select s.line, 'invoice', case when d.number is null then jsonb_build_array('finding.ledger.unknown')
                else jsonb_build_array('finding.ledger.debtor', d.number, s.debtor) end, s.number
            from staged_row s join creditor c on c.code = s.creditor
            left join invoice v on v.creditor_id = c.id and v.number = s.number
            left join account a on a.id = v.account_id left join debtor d on d.id = a.debtor_id
            where s.number is not null and d.number is distinct from s.debtor""";

    static final List<Check> ALL = List.of(
            Check.of(NEW_DEBTOR_HAS_A_NAME, OPEN_ITEMS, SETTLED_ITEMS),
            Check.of(NEW_DEBTOR_LIVES_SOMEWHERE, DEBTORS),
            Check.of(KNOWN_PARENT, DEBTORS),
            Check.of(DUE_SOME_DAY, OPEN_ITEMS),
            Check.of(SAME_DOCUMENT, OPEN_ITEMS),
            Check.of(SAME_SETTLED_DOCUMENT, SETTLED_ITEMS),
            Check.of(DUNNED_BY_TODAY, OPEN_ITEMS),
            Check.of(SETTLED_BY_TODAY, SETTLED_ITEMS),
            Check.of(VALUE_DATE_IS_NOT_FAR_AHEAD, PAYMENTS, RETURNS),
            Check.of(KNOWN_ACCOUNT, SALES, PAYMENTS, RETURNS),
            Check.of(SAME_PAYMENT, PAYMENTS),
            Check.of(SAME_PAYMENT_OTHERWISE, PAYMENTS),
            Check.of(INVOICE_OF_THE_ACCOUNT, PAYMENTS),
            Check.of(KNOWN_DEBTOR, CONTACTS, ORDERS, CREDIT_SCORES, CREDIT_INSURANCES),
            Check.of(ACCOUNT_WITH_CREDITOR, CONTACTS),
            Check.of(KNOWN_INVOICE, CONTACTS),
            Check.of(ReturnChecks.KNOWN_PAYMENT, RETURNS),
            Check.of(ReturnChecks.NOT_BEFORE_ITS_PAYMENT, RETURNS),
            Check.of(ReturnChecks.SAME_RETURN, RETURNS),
            Check.of(ReturnChecks.NO_MORE_THAN_IS_LEFT, RETURNS),
            Check.of(SAME_ORDER, ORDERS),
            Check.of(ORDERED_BY_TODAY, ORDERS),
            Check.of(RATE_OF_TODAY, RATES, CREDIT_SCORES));

    private LedgerChecks() {}

    /** What is said to have happened has happened: a notice of next year would silence the item until then. */
    private static String notAhead(String field, String column) {
        return """
            select s.line, '%1$s', jsonb_build_array('finding.ledger.ahead', %3$s), s.%2$s::text
            from staged_row s join creditor c on c.code = s.creditor
            where s.%2$s > day_in(c.zone, :now)"""
                .formatted(field, column, TODAY);
    }
}
