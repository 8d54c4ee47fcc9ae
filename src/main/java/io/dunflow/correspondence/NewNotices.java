package io.dunflow.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes notices and their lines into the outbox, all of a chunk in three statements. */
@Repository
class NewNotices {

    private final JdbcTemplate jdbc;

    NewNotices(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes the notices.
     *
     * @param addressees of the drafts, in their order
     * @return their ids, in their order
     */
    List<Long> add(List<NoticeDraft> drafts, List<Addressee> addressees, Instant now) {
        var ids = jdbc.queryForList(
                "select nextval(pg_get_serial_sequence('notice', 'id')) from generate_series(1, ?)",
                Long.class,
                drafts.size());
        jdbc.batchUpdate(
                """
                insert into notice (id, account_id, creditor_id, debtor_id, recipient, case_id, run_id, run_line_id,
                  business_date, matter, message, purpose, channel, template, tone, language, level, currency, claimed,
                  credits, state, next_attempt_at, created_at, recipient_decision, recipient_named)
                overriding system value
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                IntStream.range(0, ids.size())
                        .mapToObj(n -> notice(ids.get(n), drafts.get(n), addressees.get(n), now))
                        .toList());
        addLines(ids, drafts);
        return ids;
    }

    private static Object[] notice(long id, NoticeDraft draft, Addressee addressee, Instant now) {
        return new Object[] {
            id,
            draft.accountId(),
            addressee.creditorId(),
            addressee.debtorId(),
            addressee.reference(),
            draft.caseId(),
            draft.runId(),
            draft.runLineId(),
            draft.businessDate(),
            draft.matter(),
            draft.message(),
            draft.purpose().name(),
            draft.channel().name(),
            draft.template(),
            draft.tone(),
            addressee.language(),
            draft.level(),
            draft.currency(),
            draft.claimed(),
            draft.credits(),
            (draft.shadow() ? NoticeState.SHADOW : NoticeState.QUEUED).name(),
            Utc.of(now),
            Utc.of(now),
            addressee.decisionId(),
            addressee.named()
        };
    }

    private void addLines(List<Long> ids, List<NoticeDraft> drafts) {
        jdbc.batchUpdate(
                """
                insert into notice_line (notice_id, item_id, claimed, sequence, level, repetition, amount, due_date,
                  reason, corrects_id, shadow) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                IntStream.range(0, ids.size())
                        .boxed()
                        .flatMap(n -> drafts.get(n).lines().stream()
                                .map(line ->
                                        line(ids.get(n), line, drafts.get(n).shadow())))
                        .toList());
    }

    private static Object[] line(long noticeId, NoticeDraft.Line line, boolean shadow) {
        return new Object[] {
            noticeId,
            line.itemId(),
            line.claimed(),
            line.sequence(),
            line.level(),
            line.repetition(),
            line.amount(),
            line.dueDate(),
            line.reason(),
            line.corrects(),
            shadow
        };
    }
}
