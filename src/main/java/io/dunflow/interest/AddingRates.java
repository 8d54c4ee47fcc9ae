package io.dunflow.interest;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.Refused;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds the rate of a half-year that nobody has said yet. */
@Component
public class AddingRates {

    /** Points from one half-year to the next above which it may be a slip. */
    private static final BigDecimal JUMP = BigDecimal.valueOf(2);

    private final ReferenceRates rates;
    private final CreditorDays days;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    AddingRates(ReferenceRates rates, CreditorDays days, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.rates = rates;
        this.days = days;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Adds it, for ever.
     *
     * @throws io.dunflow.ledger.InvalidInput when it cannot be read
     * @throws Refused when a day of it has a rate, when it leaves a gap, when nobody can know it yet, and when it is far
     *     from the half-year beside it and nobody said that this is meant
     */
    @Transactional
    public ReferenceRate add(RateOrder order, String actor) {
        var rate = order.rate();
        jdbc.sql("select pg_advisory_xact_lock(hashtext('reference_rate'))").query(row -> {});
        check(rate, order);
        rates.add(rate, actor);
        events.publishEvent(new RatesAdded(rate.series()));
        return rate;
    }

    private void check(ReferenceRate rate, RateOrder order) {
        var known = rates.all().stream()
                .filter(one -> one.series().equals(rate.series()))
                .toList();
        known.stream().filter(rate::overlaps).findFirst().ifPresent(one -> {
            throw new Refused(say("rate.overlap", order.named(), one.validFrom(), one.validThrough(), one.percent()));
        });
        var beside = beside(rate, known, order);
        var possible = new HalfYear(rate.validFrom()).knownFrom();
        if (possible.isAfter(days.earliest())) {
            throw new Refused(say("rate.early", order.named(), rate.validFrom(), possible));
        }
        if (!order.jump() && rate.percent().subtract(beside.percent()).abs().compareTo(JUMP) > 0) {
            throw new Refused(say("rate.jump", rate.percent(), beside.percent(), beside.validFrom(), JUMP));
        }
    }

    /** The known half-year that it adjoins. */
    private static ReferenceRate beside(ReferenceRate rate, List<ReferenceRate> known, RateOrder order) {
        var last = known.get(known.size() - 1);
        return known.stream()
                .filter(rate::adjoins)
                .findFirst()
                .orElseThrow(() -> new Refused(
                        say("rate.gap", order.named(), last.validThrough().plusDays(1))));
    }
}
