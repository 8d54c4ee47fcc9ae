package io.dunflow.legal;

import io.dunflow.correspondence.Notices;
import io.dunflow.ledger.Cover;
import io.dunflow.ledger.Covering;
import io.dunflow.ledger.CreditorDays;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Goes on from a title that a court gave in an action that is over: the debt is owed again, or the title became known late. No
 * letter before claim is written for it (domain rule 2.16), and no more is enforced than was titled.
 */
@Component
class GoingOnFromTitles {

    private final LegalActions actions;
    private final TitlesGiven titles;
    private final Covering covering;
    private final Notices notices;
    private final CreditorDays days;

    GoingOnFromTitles(LegalActions actions, TitlesGiven titles, Covering covering, Notices notices, CreditorDays days) {
        this.actions = actions;
        this.titles = titles;
        this.covering = covering;
        this.notices = notices;
        this.days = days;
    }

    /** Which of the items have a title, by the action that went on from it last. */
    Map<Long, List<SuableItems.Suable>> of(List<SuableItems.Suable> items) {
        var found = new LinkedHashMap<Long, List<SuableItems.Suable>>();
        items.forEach(item -> titles.of(item.id())
                .ifPresent(title -> found.computeIfAbsent(title.action(), any -> new ArrayList<>())
                        .add(item)));
        return found;
    }

    /** Takes the title over and covers the items, so that nobody else claims them; the caller holds the account's lock. */
    void goOn(long id, long titled, List<SuableItems.Suable> items, String by) {
        titles.goOn(id, titled);
        var action = actions.find(id).orElseThrow();
        actions.become(action, LegalState.TITLED, null, null, by);
        items.forEach(item -> {
            var amount = item.amount().min(titles.of(item.id()).orElseThrow().amount());
            actions.sued(id, item.id(), amount);
            covering.cover(item.id(), Cover.LEGAL, id, amount, days.todayOf(action.accountId()));
        });
        notices.withdrawGroundless(Set.of(action.accountId()));
    }
}
