package io.dunflow.correspondence;

import io.dunflow.policy.Answer;
import io.dunflow.policy.Decisions;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds to notices the copies that the table {@code copies} names. A copy is a part of its notice and leaves after it;
 * whoever acts for a debtor gets the notice alone.
 */
@Component
class AddingCopies {

    private final JdbcClient jdbc;
    private final ObjectProvider<Decisions> decisions;

    AddingCopies(JdbcClient jdbc, ObjectProvider<Decisions> decisions) {
        this.jdbc = jdbc;
        this.decisions = decisions;
    }

    /** The notices, their drafts and addressees are in the same order. */
    void add(List<Long> notices, List<NoticeDraft> drafts, List<Addressee> addressees, Instant now) {
        var tables = decisions.getIfAvailable();
        if (tables == null) {
            return;
        }
        var possible = possible(drafts);
        if (possible.isEmpty()) {
            return;
        }
        var sitting = tables.open();
        for (var n : IntStream.range(0, notices.size()).toArray()) {
            var draft = drafts.get(n);
            var those = possible.get(draft.accountId());
            if (those != null
                    && !draft.shadow()
                    && !addressees.get(n).reference().startsWith("redirection:")) {
                var answer = sitting.ask("copies", those.facts(draft.purpose()));
                var recipient = addressees.get(n).reference();
                kinds(answer).forEach(kind -> those.references(kind)
                        .filter(reference -> !reference.equals(recipient))
                        .forEach(reference -> insert(notices.get(n), draft.accountId(), kind, reference, answer, now)));
            }
        }
    }

    private static Stream<String> kinds(Answer answer) {
        return answer.outputs().stream()
                .map(row -> String.valueOf(row.get("copy")))
                .distinct();
    }

    private void insert(long notice, long account, String kind, String reference, Answer answer, Instant now) {
        jdbc.sql(
                        """
                        insert into notice_copy (notice_id, account_id, kind, recipient, next_attempt_at, decision_id, created_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        notice,
                        account,
                        kind,
                        reference,
                        Utc.of(now),
                        answer.id() == 0 ? null : answer.id(),
                        Utc.of(now))
                .update();
    }

    /** By account; only those where anybody may read along. */
    private Map<Long, PossibleCopies> possible(List<NoticeDraft> drafts) {
        return jdbc
                .sql(POSSIBLE)
                .param(
                        "accounts",
                        drafts.stream().map(NoticeDraft::accountId).distinct().toArray(Long[]::new))
                .query((row, n) -> possible(row))
                .list()
                .stream()
                .collect(Collectors.toMap(PossibleCopies::accountId, one -> one));
    }

    private static PossibleCopies possible(ResultSet row) throws SQLException {
        return new PossibleCopies(
                row.getLong("account_id"),
                row.getLong("debtor_id"),
                row.getString("letters"),
                row.getString("copy_to"),
                row.getBoolean("branch"),
                row.getObject("head_office_contact", Long.class),
                ids(row.getArray("contacts")),
                row.getObject("representative", Long.class),
                row.getString("manager"));
    }

    private static List<Long> ids(Array array) throws SQLException {
        return List.of((Long[]) array.getArray());
    }

    private static final String POSSIBLE =
            """
            select * from (
              select a.id as account_id, d.id as debtor_id, d.parent_id is not null as branch,
                head_office_contact(d.parent_id, a.creditor_id, a.currency) as head_office_contact,
                (select b.value from label b where b.latest and b.value is not null and b.key = 'letters'
                   and (b.account_id = a.id or b.debtor_id in (d.id, d.parent_id))
                 order by b.account_id is null, b.debtor_id <> d.id limit 1) as letters,
                (select b.value from label b where b.latest and b.value is not null and b.key = 'copies'
                   and (b.account_id = a.id or b.debtor_id in (d.id, d.parent_id))
                 order by b.account_id is null, b.debtor_id <> d.id limit 1) as copy_to,
                array(select c.id from contact c where c.debtor_id = d.id and c.gets = 'COPIES'
                  and (c.account_id is null or c.account_id = a.id) order by c.id) as contacts,
                (select f.id from standing_fact f where f.person_id = d.person_id and f.representative is not null
                 order by f.id desc limit 1) as representative,
                (select b.value from label b where b.latest and b.value is not null and b.key = 'accountManager'
                   and b.debtor_id = d.id) as manager
              from account a join debtor d on d.id = a.debtor_id where a.id = any(:accounts)) x
            where x.branch or cardinality(x.contacts) > 0 or x.representative is not null or x.manager is not null
            """;
}
