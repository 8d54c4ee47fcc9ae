package io.dunflow.worklist;

import io.dunflow.ledger.BusinessDays;
import io.dunflow.worklist.FollowUps.FollowUp;
import java.time.LocalDate;
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

    CallBackSheets(JdbcClient jdbc, TaskReaders readers, BusinessDays businessDays) {
        this.jdbc = jdbc;
        this.readers = readers;
        this.businessDays = businessDays;
    }

    FollowUp of(long callId) {
        return jdbc.sql(
                        """
                        select d.name || ' (' || d.number || ')' as debtor, d.phone, o.account_id, o.named_on, o.note,
                          o.recorded_by, (select e.call_on from call_wish_event e where e.call_id = o.id
                            order by e.id desc limit 1) as moved_to
                        from call_outcome o join account a on a.id = o.account_id join debtor d on d.id = a.debtor_id
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
                    return new FollowUp(
                            words.text("call.title", row.getString("debtor")),
                            words.text(
                                            "call.wanted",
                                            day,
                                            row.getString("recorded_by"),
                                            phone == null ? words.text("call.noPhone") : phone)
                                    + (note == null ? "" : " " + note)
                                    + (moved == null ? "" : " " + words.text("call.stoppedUntilNow")),
                            "/accounts/" + row.getLong("account_id"),
                            businessDays.next(reader.calendar(), moved == null ? day : moved));
                })
                .single();
    }
}
