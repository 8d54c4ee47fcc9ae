package io.dunflow.resolution.promise;

import io.dunflow.resolution.promise.CountingPayments.Counted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shares what was paid on items among the promises on them, so that the same money keeps no two: each payment goes to the
 * first promise that it is in time for and that is not kept yet; what then is left fills up those that a tolerance keeps.
 */
final class SharingPayments {

    private final Map<Place, Share> shares = new LinkedHashMap<>();
    private final Map<Long, BigDecimal> left = new HashMap<>();
    private final Map<Long, BigDecimal> payable = new HashMap<>();
    private final Map<Long, Map<Long, BigDecimal>> instead = new HashMap<>();

    private SharingPayments(List<Claim> claims, List<Chance> chances) {
        claims.forEach(claim -> shares.put(new Place(claim.promiseId(), claim.itemId()), new Share(claim)));
        claims.forEach(claim -> payable.merge(claim.itemId(), claim.payable(), BigDecimal::max));
        chances.forEach(chance -> left.put(chance.entryId(), chance.amount()));
    }

    /**
     * What counts for each promise.
     *
     * @param chances each payment with each promise that it is in time for, in the order in which they come
     */
    static List<Counted> of(List<Claim> claims, List<Chance> chances) {
        var sharing = new SharingPayments(claims, chances);
        chances.stream().filter(chance -> !sharing.share(chance).isEnough()).forEach(sharing::give);
        chances.forEach(sharing::give);
        chances.forEach(chance -> sharing.share(chance).inTime(chance.amount().subtract(sharing.left(chance))));
        chances.forEach(chance -> sharing.share(chance).instead(sharing.instead(chance)));
        return sharing.sums();
    }

    private void give(Chance chance) {
        var share = share(chance);
        var part = share.take(left(chance).min(payable.get(chance.itemId())));
        left.put(chance.entryId(), left(chance).subtract(part));
        payable.merge(chance.itemId(), part, BigDecimal::subtract);
        if (share.claim.replacedBy() != null) {
            instead.computeIfAbsent(chance.entryId(), none -> new HashMap<>())
                    .merge(share.claim.replacedBy(), part, BigDecimal::add);
        }
    }

    private BigDecimal instead(Chance chance) {
        return instead.getOrDefault(chance.entryId(), Map.of()).getOrDefault(chance.promiseId(), BigDecimal.ZERO);
    }

    private Share share(Chance chance) {
        return shares.get(new Place(chance.promiseId(), chance.itemId()));
    }

    private BigDecimal left(Chance chance) {
        return left.get(chance.entryId());
    }

    private List<Counted> sums() {
        var sums = new LinkedHashMap<Long, Counted>();
        shares.forEach((place, share) -> sums.merge(
                place.promiseId(),
                new Counted(place.promiseId(), share.promised(), share.counted),
                SharingPayments::sum));
        return new ArrayList<>(sums.values());
    }

    private static Counted sum(Counted one, Counted other) {
        return new Counted(
                one.promiseId(),
                one.promised().add(other.promised()),
                one.paid().add(other.paid()));
    }

    /**
     * What is promised of an item.
     *
     * @param wanted less what was let off of it
     * @param enough what keeps it
     * @param openThen what was open of the item on the last day that keeps it
     * @param replacedBy the newer promise that took its place; else null
     * @param payable what was paid of the item, also late, and not of plans and settlements beside it
     */
    record Claim(
            long promiseId,
            long itemId,
            BigDecimal wanted,
            BigDecimal enough,
            BigDecimal openThen,
            Long replacedBy,
            BigDecimal payable) {}

    /** A payment of an item that is in time for a promise on it. */
    record Chance(long entryId, BigDecimal amount, long promiseId, long itemId) {}

    private record Place(long promiseId, long itemId) {}

    /** What one promise has of one item. */
    private static final class Share {

        private final Claim claim;
        private BigDecimal counted = BigDecimal.ZERO;
        private BigDecimal shared = BigDecimal.ZERO;
        private BigDecimal instead = BigDecimal.ZERO;

        Share(Claim claim) {
            this.claim = claim;
        }

        boolean isEnough() {
            return counted.compareTo(claim.enough()) >= 0;
        }

        BigDecimal take(BigDecimal offered) {
            var part = offered.min(claim.wanted().subtract(counted));
            counted = counted.add(part);
            return part;
        }

        void inTime(BigDecimal amount) {
            shared = shared.add(amount);
        }

        void instead(BigDecimal amount) {
            instead = instead.add(amount);
        }

        /**
         * What is paid in time after all for the promise of which it took the place is not owed by it any more, nor what is
         * not open because it was paid for another one.
         */
        BigDecimal promised() {
            var wanted = claim.wanted().subtract(instead).max(counted);
            var others = shared.subtract(counted).subtract(instead);
            return wanted.subtract(others).max(counted.add(claim.openThen()).min(wanted));
        }
    }
}
