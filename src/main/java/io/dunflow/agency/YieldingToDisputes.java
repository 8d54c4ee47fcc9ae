package io.dunflow.agency;

import io.dunflow.resolution.dispute.GivingWay;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A disputed item stays out of a placement as a whole: it is called back, what else the agency has stays there. */
@Component
class YieldingToDisputes implements GivingWay {

    private final Placements placements;
    private final FollowingPlacements following;
    private final EndingPlacements ending;
    private final TellingAgencies telling;

    YieldingToDisputes(
            Placements placements, FollowingPlacements following, EndingPlacements ending, TellingAgencies telling) {
        this.placements = placements;
        this.following = following;
        this.ending = ending;
        this.telling = telling;
    }

    @Override
    public void toDispute(long accountId, Collection<Long> itemIds) {
        for (var placement : placements.live(Set.of(accountId))) {
            var with = placements.itemsOf(placement.id()).stream()
                    .filter(item -> item.remaining().signum() > 0)
                    .map(PlacedItem::itemId)
                    .toList();
            var disputed = with.stream().filter(itemIds::contains).toList();
            if (!disputed.isEmpty() && disputed.size() == with.size()) {
                ending.end(placement, PlacementState.RECALLED, "DISPUTED", null, "policy");
            } else if (!disputed.isEmpty()) {
                disputed.forEach(item -> following.takeOut(placement, item, "DISPUTED"));
                telling.changed(placement);
            }
        }
    }
}
