package io.dunflow.correspondence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes notices and their lines into the outbox. */
@Repository
class NewNotices {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    NewNotices(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    long add(NoticeDraft draft, Recipient recipient, Instant now) {
        long id = jdbc.sql(
                        """
                        insert into notice (account_id, creditor_id, debtor_id, recipient, case_id, run_id, run_line_id,
                          business_date, purpose, channel, template, tone, language, level, currency, claimed, credits,
                          state, next_attempt_at, created_at)
                        select a.id, a.creditor_id, a.debtor_id, :recipient, :case, :run, :line, :date, :purpose,
                          :channel, :template, :tone, :language, :level, :currency, :claimed, :credits, :state, :now, :now
                        from account a where a.id = :account
                        returning id
                        """)
                .param("account", draft.accountId())
                .param("recipient", recipient.reference())
                .param("case", draft.caseId())
                .param("run", draft.runId())
                .param("line", draft.runLineId())
                .param("date", draft.businessDate())
                .param("purpose", draft.purpose().name())
                .param("channel", draft.channel().name())
                .param("template", draft.template())
                .param("tone", draft.tone())
                .param("language", recipient.language())
                .param("level", level(draft))
                .param("currency", draft.currency())
                .param("claimed", claimed(draft))
                .param("credits", draft.credits())
                .param("state", (draft.shadow() ? NoticeState.SHADOW : NoticeState.QUEUED).name())
                .param("now", Utc.of(now))
                .query(Long.class)
                .single();
        addLines(id, draft);
        return id;
    }

    private void addLines(long noticeId, NoticeDraft draft) {
        List<Object[]> rows = draft.lines().stream()
                .map(line -> new Object[] {
                    noticeId,
                    line.itemId(),
                    line.claimed(),
                    line.sequence(),
                    line.level(),
                    line.repetition(),
                    line.amount(),
                    line.dueDate(),
                    line.reason(),
                    draft.shadow()
                })
                .toList();
        batches.batchUpdate(
                """
                insert into notice_line (notice_id, item_id, claimed, sequence, level, repetition, amount, due_date,
                  reason, shadow) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows);
    }

    private static int level(NoticeDraft draft) {
        return draft.lines().stream()
                .filter(NoticeDraft.Line::claimed)
                .mapToInt(NoticeDraft.Line::level)
                .max()
                .orElse(0);
    }

    private static BigDecimal claimed(NoticeDraft draft) {
        return draft.lines().stream()
                .filter(NoticeDraft.Line::claimed)
                .map(NoticeDraft.Line::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
