package io.dunflow.intake;

import static io.dunflow.intake.Check.amount;
import static io.dunflow.intake.Kind.*;

import java.util.List;

/** What lines of one file say against each other: the first stands, a later one is refused and names it. */
final class FileChecks {

    private static final String ONE_DOCUMENT_TWICE =
            """
            select line, 'number', case
                when debtor <> debtor_1 then
                  jsonb_build_array('finding.file.debtor', debtor_1, line_1, debtor)
                when (amount, currency) is distinct from (amount_1, currency_1) then
                  jsonb_build_array('finding.file.amount', %s || ' ' || currency_1, line_1, %s || ' ' || currency)
                when this is distinct from first then jsonb_build_array('finding.file.otherwise', line_1)
                else jsonb_build_array('finding.file.duplicate', line_1) end, number
            from (
              select line, number, debtor, amount, currency,
                (open_amount, due_date, settled_on, disputed)::text as this,
                first_value(line) over w as line_1, first_value(debtor) over w as debtor_1,
                first_value(amount) over w as amount_1, first_value(currency) over w as currency_1,
                first_value((open_amount, due_date, settled_on, disputed)::text) over w as first
              from staged_row window w as (partition by creditor, number, instalment order by line)) x
            where line <> line_1"""
                    .formatted(amount("amount_1"), amount("amount"));

    private static final String INSTALMENTS_OF_SEVERAL_DEBTORS =
            """
            select line, 'debtor.number', jsonb_build_array('finding.file.instalment',
                debtor_1 || ' ' || currency_1, line_1, debtor || ' ' || currency), debtor
            from (
              select line, debtor, currency, instalment, first_value(line) over w as line_1,
                first_value(debtor) over w as debtor_1, first_value(currency) over w as currency_1,
                first_value(instalment) over w as instalment_1
              from staged_row window w as (partition by creditor, number order by line)) x
            where instalment <> instalment_1 and (debtor, currency) <> (debtor_1, currency_1)""";

    private static final String ANOTHER_DISCOUNT =
            """
            select line, 'discount', jsonb_build_array('finding.file.discount', line_1), number
            from (
              select line, number, discount, first_value(line) over w as line_1, first_value(discount) over w as discount_1
              from staged_row where discount is not null
              window w as (partition by creditor, number order by line)) x
            where discount <> discount_1""";

    private static final String DISCOUNT_OF_MORE_THAN_THE_INVOICE =
            """
            select line, 'discount', jsonb_build_array('finding.file.base', %s, %s), number
            from (
              select line, number, (select max(d.base) from jsonb_to_recordset(discount) d (base numeric)) as base,
                sum(amount) over (partition by creditor, number) as sum
              from staged_row) x
            where base > sum"""
                    .formatted(amount("base"), amount("sum"));

    private static final String ONE_PAYMENT_TWICE =
            """
            select line, 'reference', case
                when amount <> amount_1 then jsonb_build_array('finding.file.amount', %s, line_1, %s)
                else jsonb_build_array('finding.file.duplicate', line_1) end, reference
            from (
              select line, reference, amount, first_value(line) over w as line_1, first_value(amount) over w as amount_1
              from staged_row window w as (partition by creditor, debtor, currency, reference order by line)) x
            where line <> line_1"""
                    .formatted(amount("amount_1"), amount("amount"));

    private static final String ONE_RETURN_TWICE =
            """
            select line, 'reference', jsonb_build_array('finding.file.duplicate', line_1), reference
            from (
              select line, reference, first_value(line) over w as line_1 from staged_row
              window w as (partition by creditor, debtor, currency, payment, reference order by line)) x
            where line <> line_1""";

    private static final String ONE_PERIOD_TWICE =
            """
            select line, 'period-from', jsonb_build_array('finding.file.period', line_1), period_from::text
            from (
              select line, period_from, first_value(line) over w as line_1 from staged_row
              window w as (partition by creditor, debtor, currency, period_from, period_to order by line)) x
            where line <> line_1""";

    private static final String ONE_CONTACT_TWICE =
            """
            select line, 'debtor.name', jsonb_build_array('finding.file.duplicate', line_1), name
            from (
              select line, name, first_value(line) over w as line_1 from staged_row
              window w as (partition by debtor, creditor, number, name order by line)) x
            where line <> line_1""";

    private static final String TWO_CONTACTS_OF_THE_SAME =
            """
            select line, 'debtor.name', jsonb_build_array('finding.file.letters', name_1, line_1), name
            from (
              select line, name, first_value(line) over w as line_1, first_value(name) over w as name_1
              from staged_row where gets = 'LETTERS' window w as (partition by debtor, creditor, number order by line)) x
            where line <> line_1""";

    private static final String ONE_ORDER_TWICE =
            """
            select line, 'number', jsonb_build_array('finding.file.duplicate', line_1), number
            from (
              select line, number, first_value(line) over w as line_1 from staged_row
              window w as (partition by creditor, number order by line)) x
            where line <> line_1""";

    private static final String ONE_RATE_TWICE =
            """
            select line, 'value-date', jsonb_build_array('finding.file.duplicate', line_1), value_date::text
            from (
              select line, value_date, first_value(line) over w as line_1 from staged_row
              window w as (partition by least(currency, in_currency), greatest(currency, in_currency), value_date
                order by line)) x
            where line <> line_1""";

    private static final String ONE_DAY_OF_A_PROVIDER_TWICE =
            """
            select line, 'value-date', jsonb_build_array('finding.file.duplicate', line_1), value_date::text
            from (
              select line, value_date, first_value(line) over w as line_1 from staged_row
              window w as (partition by debtor, provider, value_date order by line)) x
            where line <> line_1""";

    static final List<Check> ALL = List.of(
            Check.of(ONE_DOCUMENT_TWICE, OPEN_ITEMS, SETTLED_ITEMS),
            Check.of(INSTALMENTS_OF_SEVERAL_DEBTORS, OPEN_ITEMS),
            Check.of(ANOTHER_DISCOUNT, OPEN_ITEMS),
            Check.of(DISCOUNT_OF_MORE_THAN_THE_INVOICE, OPEN_ITEMS),
            Check.of(ONE_PAYMENT_TWICE, PAYMENTS),
            Check.of(ONE_RETURN_TWICE, RETURNS),
            Check.of(ONE_PERIOD_TWICE, SALES),
            Check.of(ONE_CONTACT_TWICE, CONTACTS),
            Check.of(TWO_CONTACTS_OF_THE_SAME, CONTACTS),
            Check.of(ONE_ORDER_TWICE, ORDERS),
            Check.of(ONE_RATE_TWICE, RATES),
            Check.of(ONE_DAY_OF_A_PROVIDER_TWICE, CREDIT_SCORES, CREDIT_INSURANCES));

    private FileChecks() {}
}
