package io.dunflow.legal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the titles that courts gave for items in actions that are over: they last thirty years, the actions do not. */
@Repository
class TitlesGiven {

    private final LegalActions actions;
    private final JdbcClient jdbc;

    TitlesGiven(LegalActions actions, JdbcClient jdbc) {
        this.actions = actions;
        this.jdbc = jdbc;
    }

    /** The newest title for an item; empty where no court gave one, or somebody gave the item up before. */
    Optional<Title> of(long itemId) {
        return jdbc.sql(
                        """
                        select max(p.id) as action, max(x.original) as amount
                        from legal_action p join legal_action_item x on x.action_id = p.id
                        where x.item_id = ? and p.titled_on is not null and x.original is not null
                          and (p.dismissed_on is null or p.dismissed_on <= p.titled_on)
                          and (x.left_out is null or x.left_out = p.state) and p.state %s
                        group by p.title_number, p.titled_on order by p.titled_on desc, action desc limit 1
                        """
                                .formatted(LegalActions.OVER.replace("not in", "in")))
                .param(itemId)
                .query(Title.class)
                .optional();
    }

    /** Lets an action go on from the title that another one gave: what the court did is known, and the date named before stands. */
    void goOn(long id, long titled) {
        jdbc.sql(
                        """
                        update legal_action p set court = q.court, court_number = q.court_number, filed_on = q.filed_on,
                          title_number = q.title_number, titled_on = q.titled_on, pay_by = q.pay_by
                        from legal_action q where p.id = ? and q.id = ?
                        """)
                .params(id, titled)
                .update();
    }

    /** Those that are not over and went on from the title that a court gave in this action. */
    List<LegalAction> goneOn(LegalAction titled) {
        return actions.live(Set.of(titled.accountId())).stream()
                .filter(one -> one.id() != titled.id()
                        && titled.titledOn().equals(one.titledOn())
                        && Objects.equals(titled.titleNumber(), one.titleNumber()))
                .toList();
    }

    /**
     * A title.
     *
     * @param action that went on from it last
     * @param amount so much of the item was titled
     */
    record Title(long action, BigDecimal amount) {}
}
