package io.dunflow.worklist;

import io.dunflow.ledger.Sentence;
import io.dunflow.worklist.FollowUps.FollowUp;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody is told about an agency: what it said, or where its books differ from ours. */
@Component
class AgencySheets {

    private final JdbcClient jdbc;

    AgencySheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    FollowUp of(long matterId) {
        return jdbc.sql(
                        """
                        select m.kind, m.reason, coalesce(c.language, 'en') as language, g.name as agency, m.account_id, m.placement_id,
                          m.statement_id,
                          d.name || ' (' || d.number || ')' as debtor
                        from agency_matter m join agency g on g.id = m.agency_id
                        left join account a on a.id = m.account_id left join debtor d on d.id = a.debtor_id
                        left join creditor c on c.id = a.creditor_id where m.id = ?
                        """)
                .param(matterId)
                .query((row, n) -> {
                    var account = row.getObject("account_id", Long.class);
                    var debtor = row.getString("debtor");
                    return new FollowUp(
                            plain(row.getString("kind")) + ": " + row.getString("agency")
                                    + (debtor == null ? "" : ", " + debtor),
                            Sentence.ofStored(row.getString("reason"))
                                    .shown(Locale.forLanguageTag(row.getString("language"))),
                            account == null
                                    ? page(row.getObject("statement_id", Long.class))
                                    : "/accounts/" + account + "#placement-" + row.getLong("placement_id"));
                })
                .single();
    }

    /** What is of no account stands in a statement, or in none. */
    private static String page(Long statement) {
        return statement == null ? "/agency-statements" : "/agency-statements/" + statement;
    }

    private static String plain(String code) {
        var text = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
