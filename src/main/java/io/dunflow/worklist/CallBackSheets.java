package io.dunflow.worklist;

import io.dunflow.ledger.BusinessDays;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.TaskWords;
import io.dunflow.worklist.FollowUps.FollowUp;
import io.dunflow.worklist.TaskReaders.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom somebody has to call who asked for it while nothing was at collectors: nobody calls before the day that was
 * named, or to which it was moved as a fact stopped calls meanwhile.
 */
@Component
class CallBackSheets {

    private final JdbcClient jdbc;
    private final TaskReaders readers;
    private final BusinessDays businessDays;
    private final CreditorDays days;

    CallBackSheets(JdbcClient jdbc, TaskReaders readers, BusinessDays businessDays, CreditorDays days) {
        this.jdbc = jdbc;
        this.readers = readers;
        this.businessDays = businessDays;
        this.days = days;
    }

    FollowUp of(long callId) {
        return jdbc.sql(
                        """
                        select d.name || ' (' || d.number || ')' as debtor, d.phone, o.account_id, o.named_on, o.note,
                          o.recorded_by, x.tries, x.last_on, x.again_on, (select e.call_on from call_wish_event e
                            where e.call_id = o.id order by e.id desc limit 1) as moved_to
                        from call_outcome o cross join lateral (
                          select count(*)::int as tries, max(day_in(k.zone, c.recorded_at)) as last_on,
                            max(c.follow_up_on) as again_on
                          from call_outcome c join account b on b.id = c.account_id join creditor k on k.id = b.creditor_id
                          where c.wish_id = o.id and c.outcome = 'NOT_REACHED') x
                        join account a on a.id = o.account_id join debtor d on d.id = a.debtor_id
                        where o.id = ?
                        """)
                .param(callId)
                .query((row, n) -> {
                    var reader = readers.ofAccount(row.getLong("account_id"));
                    var words = reader.words();
                    var phone = row.getString("phone");
                    var note = row.getString("note");
                    var day = row.getObject("named_on", LocalDate.class);
                    var moved = row.getObject("moved_to", LocalDate.class);
                    var again = row.getObject("again_on", LocalDate.class);
                    var said = Stream.of(
                                    words.text(
                                            "call.wanted",
                                            day,
                                            row.getString("recorded_by"),
                                            phone == null ? words.text("call.noPhone") : phone),
                                    note,
                                    inVain(row, words),
                                    moved == null ? null : words.text("call.stoppedUntilNow"))
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(" "));
                    var from = moved == null ? day : moved;
                    return new FollowUp(
                            words.text("call.title", row.getString("debtor")),
                            said,
                            "/accounts/" + row.getLong("account_id"),
                            businessDays.next(
                                    reader.calendar(),
                                    again == null || again.isBefore(from) ? from : later(again, reader)),
                            null,
                            "CALL");
                })
                .single();
    }

    /** Null when nobody called yet. */
    private static String inVain(ResultSet row, TaskWords words) throws SQLException {
        var tries = row.getInt("tries");
        return tries == 0
                ? null
                : words.text(
                        tries == 1 ? "call.inVain.once" : "call.inVain",
                        tries,
                        row.getObject("last_on", LocalDate.class));
    }

    /** The next call may have had to wait for a day on which it may be made. */
    private LocalDate later(LocalDate day, Reader reader) {
        var today = days.today(reader.zone().getId());
        return day.isBefore(today) ? today : day;
    }
}
