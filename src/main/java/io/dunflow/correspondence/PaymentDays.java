package io.dunflow.correspondence;

import io.dunflow.ledger.BusinessDays;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says by which day a notice asks to be paid. */
@Component
class PaymentDays {

    private final List<NamedDates> named;
    private final DaysToPay given;
    private final BusinessDays days;
    private final JdbcClient jdbc;

    PaymentDays(List<NamedDates> named, DaysToPay given, BusinessDays days, JdbcClient jdbc) {
        this.named = named;
        this.given = given;
        this.days = days;
        this.jdbc = jdbc;
    }

    /** Of a notice that leaves: the day that was named; of a copy that of what was sent; else a business day, after as many days as the table gives. */
    PayBy of(Outgoing outgoing) {
        return of(outgoing, true);
    }

    /** The same of a notice that nobody will send. */
    PayBy ofExample(Outgoing outgoing) {
        return of(outgoing, false);
    }

    private PayBy of(Outgoing outgoing, boolean leaves) {
        return named.stream()
                .flatMap(dates -> dates.of(outgoing.notice().id()).stream())
                .findFirst()
                .map(PayBy::named)
                .orElseGet(() -> outgoing.copied() == null ? counted(outgoing, leaves) : asSent(outgoing, leaves));
    }

    private PayBy asSent(Outgoing copy, boolean leaves) {
        return jdbc.sql("select pay_by from notice where id = ? and pay_by is not null")
                .param(copy.notice().id())
                .query(LocalDate.class)
                .optional()
                .map(PayBy::named)
                .orElseGet(() -> counted(copy, leaves));
    }

    /** Of a service, when it says that something is due. */
    private PayBy counted(Outgoing outgoing, boolean leaves) {
        return outgoing.notice().purpose() == Purpose.SERVICE
                ? outgoing.items().stream()
                        .map(NoticeItem::dueDate)
                        .filter(due -> !due.isBefore(outgoing.notice().businessDate()))
                        .min(LocalDate::compareTo)
                        .map(PayBy::named)
                        .orElseGet(() -> someDaysLater(outgoing, leaves))
                : someDaysLater(outgoing, leaves);
    }

    private PayBy someDaysLater(Outgoing outgoing, boolean leaves) {
        var terms = given.of(outgoing, leaves);
        var day = outgoing.notice().businessDate().plusDays(terms.days());
        return new PayBy(days.next(outgoing.sender().calendar(), day), terms.days(), terms.decisionId());
    }

    /**
     * By when.
     *
     * @param days that a table gave; 0 when the day was named
     * @param decisionId of the table's answer; null when the day was named
     */
    record PayBy(LocalDate day, int days, Long decisionId) {

        static PayBy named(LocalDate day) {
            return new PayBy(day, 0, null);
        }
    }
}
