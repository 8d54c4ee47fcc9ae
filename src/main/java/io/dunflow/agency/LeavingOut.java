package io.dunflow.agency;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Leaves out of a placement what may not be placed by now: what is paid, disputed, held or agreed on, and what the table does
 * not find ready any more. The caller holds the account's lock.
 */
@Component
class LeavingOut {

    private static final String TIME_BARRED = "TIME_BARRED";

    private final PlaceableItems placeable;
    private final AskingReadiness readiness;
    private final FollowingPlacements following;
    private final Placements placements;

    LeavingOut(
            PlaceableItems placeable, AskingReadiness readiness, FollowingPlacements following, Placements placements) {
        this.placeable = placeable;
        this.readiness = readiness;
        this.following = following;
        this.placements = placements;
    }

    /**
     * Leaves it out.
     *
     * @param recorded whether what the table says is kept as a decision
     * @return what could be placed
     */
    List<PlaceableItems.Placeable> leaveOut(Placement placement, LocalDate today, boolean recorded) {
        var items = placeable.of(placement.id(), today);
        items.stream()
                .filter(item -> item.why() != null)
                .forEach(item -> following.takeOut(placement, item.id(), item.why()));
        var left = items.stream().filter(item -> item.why() == null).toList();
        var found = readiness.of(
                placement.accountId(),
                left.stream().map(PlaceableItems.Placeable::id).toList(),
                recorded);
        found.forEach((item, one) -> {
            if (!one.ready()) {
                following.takeOut(placement, item, one.reason());
            }
        });
        return left.stream().filter(item -> found.get(item.id()).ready()).toList();
    }

    /** Why nothing of a placement is left to place. */
    String why(Placement placement) {
        boolean barred =
                placements.itemsOf(placement.id()).stream().allMatch(item -> TIME_BARRED.equals(item.leftOut()));
        return barred ? TIME_BARRED : "NOTHING_LEFT";
    }
}
