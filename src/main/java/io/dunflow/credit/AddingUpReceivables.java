package io.dunflow.credit;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.credit.Receivables.Ageing;
import io.dunflow.credit.Receivables.Line;
import io.dunflow.ledger.Amounts;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.InvalidInput;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds up what a creditor is owed in several currencies, at the rates of the day. */
@Component
public class AddingUpReceivables {

    private final GrantedCreditors granted;
    private final CreditorDays days;
    private final JdbcClient jdbc;

    AddingUpReceivables(GrantedCreditors granted, CreditorDays days, JdbcClient jdbc) {
        this.granted = granted;
        this.days = days;
        this.jdbc = jdbc;
    }

    /**
     * At the end of a day, by value date: open items, without charges and without money that nothing took yet.
     *
     * @param day null: the creditor's today
     * @param currency in which it is added up; null: that of the creditor
     * @throws InvalidInput when the day has not begun, or it is no currency
     * @throws io.dunflow.ledger.NotInLedger when there is no such creditor for the user at work
     */
    @Transactional(readOnly = true)
    public Receivables of(String creditor, LocalDate day, String currency) {
        var whose = granted.get(creditor);
        var today = days.today(whose.terms().zone());
        var at = day == null ? today : day;
        if (at.isAfter(today)) {
            throw new InvalidInput("at", say("finding.ledger.ahead", today));
        }
        var in = currency == null ? whose.terms().currency() : currency;
        Amounts.whyNotCurrency(in).ifPresent(why -> {
            throw new InvalidInput("in", why);
        });
        var lines = jdbc.sql(
                        """
                select currency, rate_on(currency, :in, :day::date) as rate,
                  coalesce(sum(open) filter (where age <= 0), 0) as not_due,
                  coalesce(sum(open) filter (where age between 1 and 30), 0) as days_1,
                  coalesce(sum(open) filter (where age between 31 and 60), 0) as days_31,
                  coalesce(sum(open) filter (where age between 61 and 90), 0) as days_61,
                  coalesce(sum(open) filter (where age > 90), 0) as over_90
                from (
                  select a.currency, :day::date - i.due_date as age, sum(e.amount) as open
                  from account a join item i on i.account_id = a.id join entry e on e.item_id = i.id
                  where a.creditor_id = :creditor and e.value_date <= :day::date
                  group by a.currency, i.id having sum(e.amount) > 0) item
                group by currency order by currency""")
                .param("creditor", whose.id())
                .param("day", at)
                .param("in", in)
                .query((row, n) -> line(row, in))
                .list();
        return Receivables.of(whose.code(), at, in, lines);
    }

    private static Line line(ResultSet row, String in) throws SQLException {
        var currency = row.getString("currency");
        var rate = row.getBigDecimal("rate");
        var owed = Ageing.of(
                        currency,
                        row.getBigDecimal("not_due"),
                        row.getBigDecimal("days_1"),
                        row.getBigDecimal("days_31"),
                        row.getBigDecimal("days_61"),
                        row.getBigDecimal("over_90"))
                .at(BigDecimal.ONE, currency);
        return new Line(currency, rate, owed, rate == null ? null : owed.at(rate, in));
    }
}
