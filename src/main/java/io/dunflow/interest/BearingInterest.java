package io.dunflow.interest;

import io.dunflow.ledger.Amounts;
import io.dunflow.ledger.BusinessDays;
import io.dunflow.ledger.PrincipalFrom;
import io.dunflow.ledger.Principals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says what of items bears interest on which day, for letters, for the API and for what is restated alike. */
@Component
public class BearingInterest {

    private static final int USUAL_DIGITS = 2;

    private final Principals principals;
    private final ChargedDays charged;
    private final NetShares shares;
    private final FreeCreditNotes free;
    private final TimesGiven times;
    private final BusinessDays businessDays;
    private final GivenBack givenBack;

    BearingInterest(
            Principals principals,
            ChargedDays charged,
            NetShares shares,
            FreeCreditNotes free,
            TimesGiven times,
            BusinessDays businessDays,
            GivenBack givenBack) {
        this.principals = principals;
        this.charged = charged;
        this.shares = shares;
        this.free = free;
        this.times = times;
        this.businessDays = businessDays;
        this.givenBack = givenBack;
    }

    /** What is known now of these items; each thing is read once for all of them, when it is first asked for. */
    public OfItems of(Collection<Long> itemIds) {
        return new OfItems(itemIds);
    }

    /** What of some items bears interest. */
    public final class OfItems {

        private final Collection<Long> ids;
        private final Map<Boolean, Map<Long, List<PrincipalFrom>>> unpaid = new HashMap<>();
        private final Map<Boolean, Map<Long, FreeCreditNotes.SetOff>> setOff = new HashMap<>();
        private Map<Long, NetShares.NetShare> net;
        private Map<Long, List<ChargedDays.Line>> lines;
        private Map<Long, List<TimeGiven>> given;
        private Map<Long, List<GivenBack.Stretch>> back;

        private OfItems(Collection<Long> ids) {
            this.ids = ids;
        }

        /** Time that deferrals gave the debtor of an item, in the order in which they were agreed. */
        public List<TimeGiven> given(long itemId) {
            if (given == null) {
                given = times.of(ids);
            }
            return given.getOrDefault(itemId, List.of());
        }

        /**
         * All that was unpaid of an item, but for what free credit notes set off of it, on days on which nobody had given
         * time.
         *
         * @param shifts whether a due date on a day off moves
         */
        UnpaidDays whole(
                long itemId, String currency, boolean creditsFromTheirDate, InterestBase base, boolean shifts) {
            var days = unpaid(itemId, creditsFromTheirDate);
            setOff(itemId, creditsFromTheirDate).ifPresent(free -> {
                days.less(free.dunnable());
                days.less(free.covered());
            });
            return withoutTime(itemId, counted(itemId, currency, base, days), shifts);
        }

        /**
         * What a letter may claim interest on: what was unpaid, without what something covers now, without days on which
         * there was time, and without what interest of the same days is booked or waived on.
         *
         * @param covered amount of the item that a dispute, a promise, a plan ... covers
         */
        public UnpaidDays claimable(long itemId, String currency, InterestTerms terms, BigDecimal covered) {
            var days = withoutTime(
                    itemId,
                    dunnable(itemId, currency, terms.creditsFromTheirDate(), terms.base(), covered),
                    terms.shiftDueDate());
            if (lines == null) {
                lines = charged.of(ids);
            }
            lines.getOrDefault(itemId, List.of())
                    .forEach(line -> days.less(line.fromDate(), line.through(), line.base()));
            return days;
        }

        /**
         * How large an item was as a late debt: the most that was unpaid of it at once.
         *
         * @param due last day on which it was in time
         * @param covered amount of the item that a dispute, a promise, a plan ... covers
         */
        public BigDecimal late(long itemId, String currency, LocalDate due, BigDecimal covered) {
            return dunnable(itemId, currency, false, InterestBase.WITH_VAT, covered)
                    .most(due);
        }

        /** Whether free credit notes set off as much of an item, at the end of a day, of what nothing covers. */
        public boolean isSetOff(long itemId, BigDecimal dunnable, LocalDate day) {
            return setOff(itemId, false)
                    .filter(free -> free.dunnable().on(day).compareTo(dunnable) >= 0)
                    .isPresent();
        }

        /** What we gave back of it, and asked for by no day that is over: nobody is late with that. */
        public BigDecimal notLateYet(long itemId) {
            return back(itemId).stream()
                    .filter(GivenBack.Stretch::lasts)
                    .map(GivenBack.Stretch::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private UnpaidDays withoutTime(long itemId, UnpaidDays days, boolean shifts) {
            for (var time : given(itemId)) {
                days.none(time.from(), time.through(end -> shifts ? businessDays.next(time.calendar(), end) : end));
            }
            return days;
        }

        private List<GivenBack.Stretch> back(long itemId) {
            if (back == null) {
                back = givenBack.of(ids);
            }
            return back.getOrDefault(itemId, List.of());
        }

        private UnpaidDays dunnable(
                long itemId, String currency, boolean creditsFromTheirDate, InterestBase base, BigDecimal covered) {
            var days = unpaid(itemId, creditsFromTheirDate);
            days.less(covered);
            setOff(itemId, creditsFromTheirDate).ifPresent(free -> days.less(free.dunnable()));
            return counted(itemId, currency, base, days);
        }

        private UnpaidDays unpaid(long itemId, boolean creditsFromTheirDate) {
            var days = new UnpaidDays(unpaid.computeIfAbsent(creditsFromTheirDate, own -> principals.of(ids, own))
                    .getOrDefault(itemId, List.of()));
            back(itemId).forEach(stretch -> stretch.takeFrom(days));
            return days;
        }

        private Optional<FreeCreditNotes.SetOff> setOff(long itemId, boolean creditsFromTheirDate) {
            return Optional.ofNullable(setOff.computeIfAbsent(creditsFromTheirDate, own -> free.of(ids, own))
                    .get(itemId));
        }

        private UnpaidDays counted(long itemId, String currency, InterestBase base, UnpaidDays days) {
            if (base == InterestBase.WITHOUT_VAT) {
                withoutTax(itemId, currency, days);
            }
            return days;
        }

        private void withoutTax(long itemId, String currency, UnpaidDays days) {
            if (net == null) {
                net = shares.of(ids);
            }
            var share = net.get(itemId);
            if (share != null) {
                days.share(share.net(), share.gross(), Amounts.digits(currency).orElse(USUAL_DIGITS));
            }
        }
    }
}
