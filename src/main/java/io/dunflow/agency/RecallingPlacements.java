package io.dunflow.agency;

import io.dunflow.resolution.person.EndingForGood;
import io.dunflow.resolution.person.LegalEffect;
import io.dunflow.resolution.person.PersonFact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * RECALL_PLACEMENTS: what is with an agency, or on the way to one, is called back. When the fact is withdrawn nothing is
 * handed over again by itself: a person is asked, and it is announced and approved anew.
 */
@Component
class RecallingPlacements implements EndingForGood {

    private final Placements placements;
    private final EndingPlacements ending;
    private final ProposingPlacements proposing;

    RecallingPlacements(Placements placements, EndingPlacements ending, ProposingPlacements proposing) {
        this.proposing = proposing;
        this.placements = placements;
        this.ending = ending;
    }

    @Override
    public String word() {
        return "RECALL_PLACEMENTS";
    }

    @Override
    public List<Change> act(PersonFact fact, long accountId) {
        var changes = new ArrayList<Change>();
        changes.add(Change.OF_ACCOUNT);
        for (var placement : placements.live(Set.of(accountId))) {
            changes.add(Change.of("placement:" + placement.id(), placement.state()));
            ending.end(placement, PlacementState.RECALLED, fact.kind().name(), null, fact.recordedBy());
        }
        return changes;
    }

    @Override
    public Undone undo(PersonFact fact, LegalEffect effect) {
        return effect.target() == null ? Undone.ENDED : Undone.changed(PlacementState.RECALLED);
    }

    @Override
    public Collection<Long> items(LegalEffect ended) {
        return placements.itemsOf(ended.targetId()).stream()
                .filter(item -> PlacementState.RECALLED.name().equals(item.leftOut()))
                .map(PlacedItem::itemId)
                .toList();
    }

    @Override
    public void beginAgain(LegalEffect ended, Collection<Long> items, String why, String by) {
        var before = placements.find(ended.targetId()).orElseThrow();
        var reason = why == null || why.isBlank() ? before.reason() : why;
        proposing.propose(new PlacementOrder(ended.accountId(), List.copyOf(items), reason), null, by);
    }
}
