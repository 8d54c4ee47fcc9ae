package io.dunflow.intake;

import static io.dunflow.intake.Check.amount;

/** What the ledger says against a line that says of money that it went back. */
final class ReturnChecks {

    private static final String PAYMENTS =
            """
            staged_row s join creditor c on c.code = s.creditor join debtor d on d.number = s.debtor
            join account a on a.creditor_id = c.id and a.debtor_id = d.id and a.currency = s.currency
            join credit k on k.account_id = a.id and k.kind = 'PAYMENT' and k.reference = s.payment
            """;

    private static final String BOOKED =
            "entry e on e.credit_id = k.id and e.reference = s.reference and e.kind in ('RETURN', 'REFUND')";

    static final String KNOWN_PAYMENT =
            """
            select s.line, 'payment', jsonb_build_array('finding.ledger.noPayment'), s.payment
            from staged_row s where s.line not in (select s.line from %s)"""
                    .formatted(PAYMENTS);

    static final String NOT_BEFORE_ITS_PAYMENT =
            """
            select s.line, 'value-date',
              jsonb_build_array('finding.ledger.beforePayment', jsonb_build_object('date', k.value_date)), s.value_date::text
            from %s where s.value_date < k.value_date"""
                    .formatted(PAYMENTS);

    static final String SAME_RETURN =
            """
            select s.line, 'reference', case
                when e.amount <> s.amount then jsonb_build_array('finding.ledger.amount', %s, %s)
                else jsonb_build_array('finding.ledger.return') end, s.reference
            from %s join %s
            where e.amount <> s.amount or (e.kind = 'REFUND') <> (s.cause = 'REFUND')
              or s.fee is not null and not exists (select from entry f where f.credit_id = k.id and f.item_id is null
                and f.kind = 'CHARGE' and f.reference = s.reference and f.amount = s.fee)"""
                    .formatted(amount("e.amount"), amount("s.amount"), PAYMENTS, BOOKED);

    /** What the lines before it take of the same payment counts too. */
    static final String NO_MORE_THAN_IS_LEFT =
            """
            select x.line, 'amount', jsonb_build_array('finding.ledger.left', %s), %s
            from (
              select s.line, s.amount, k.amount - coalesce((select sum(r.amount) from entry r
                  where r.credit_id = k.id and r.kind in ('RETURN', 'REFUND')), 0) as rest,
                sum(s.amount) over (partition by k.id order by s.line) as asked
              from %s where not exists (select from entry e where e.credit_id = k.id and e.reference = s.reference
                and e.kind in ('RETURN', 'REFUND'))) x
            where x.asked > x.rest"""
                    .formatted(amount("greatest(x.rest - x.asked + x.amount, 0)"), amount("x.amount"), PAYMENTS);

    private ReturnChecks() {}
}
