package io.dunflow.scenario.event;

import io.dunflow.scenario.script.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The legal action that an event is about: the latest of its debtor, as debtors seldom have two. */
@Repository
class LatestLegalAction {

    private final JdbcClient jdbc;

    LatestLegalAction(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Its id; an event about a debtor of whom there is none is refused. */
    long of(Part what) {
        var debtor = what.text("debtor").orElseThrow();
        return jdbc.sql(
                        """
                        select p.id from legal_action p join account a on a.id = p.account_id
                        join debtor d on d.id = a.debtor_id where d.number = ? order by p.id desc limit 1
                        """)
                .param(debtor)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> what.refused("there is no legal action of " + debtor));
    }
}
