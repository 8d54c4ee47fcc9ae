package io.dunflow.dunning;

import io.dunflow.correspondence.Channel;
import io.dunflow.correspondence.NoticeDraft;
import io.dunflow.correspondence.Notices;
import io.dunflow.correspondence.Purpose;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Turns the line of a run into the notice it decided. */
@Component
public class SendingNotices {

    private final JdbcClient jdbc;
    private final Notices notices;

    SendingNotices(JdbcClient jdbc, Notices notices) {
        this.jdbc = jdbc;
        this.notices = notices;
    }

    /** Puts the notice of a line into the outbox; it leaves after commit, when it still has its ground. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(long lineId) {
        var line = jdbc.sql(
                        """
                        select l.account_id, l.case_id, l.run_id, r.run_date, l.purpose, l.channel, l.template, l.tone,
                          l.currency, l.credits, c.shadow
                        from run_line l
                        join dunning_run r on r.id = l.run_id
                        join creditor c on c.id = l.creditor_id
                        where l.id = :line
                        """)
                .param("line", lineId)
                .query(Line.class)
                .single();
        notices.enqueue(new NoticeDraft(
                line.accountId(),
                line.caseId(),
                line.runId(),
                lineId,
                line.runDate(),
                Purpose.valueOf(line.purpose()),
                Channel.valueOf(line.channel()),
                line.template(),
                line.tone(),
                line.currency(),
                line.credits(),
                line.shadow(),
                items(lineId)));
    }

    private List<NoticeDraft.Line> items(long lineId) {
        return jdbc.sql(
                        """
                        select x.item_id, x.action <> 'LIST' as claimed, x.sequence, x.level, x.repetition,
                          case when x.action = 'LIST' then x.open_amount else x.amount end as amount, i.due_date,
                          case when x.action = 'LIST' then x.reason end as reason
                        from run_line_item x join item i on i.id = x.item_id
                        where x.line_id = :line
                        order by x.action = 'LIST', i.due_date, x.item_id
                        """)
                .param("line", lineId)
                .query(NoticeDraft.Line.class)
                .list();
    }

    /** A line as far as its notice needs it. */
    record Line(
            long accountId,
            Long caseId,
            long runId,
            LocalDate runDate,
            String purpose,
            String channel,
            String template,
            String tone,
            String currency,
            BigDecimal credits,
            boolean shadow) {}
}
