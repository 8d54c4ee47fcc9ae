package io.dunflow.credit;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the tables about credit may ask of scores and insurances. */
@Component
class OutsideFacts {

    static final Set<String> NAMES =
            Set.of("scoreBand", "score", "defaultPercent", "scoreAgeDays", "insuredPercent", "insuranceExpiresInDays");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CreditInformation information;
    private final Exposures exposures;

    OutsideFacts(CreditInformation information, Exposures exposures) {
        this.information = information;
        this.exposures = exposures;
    }

    /**
     * The facts of a day.
     *
     * @param owed what the debtor owes and orders; null when nobody knows it
     */
    Map<String, Object> of(long debtorId, LocalDate day, BigDecimal owed, String currency) {
        var facts = new HashMap<String, Object>();
        var score = information.score(debtorId, day);
        facts.put("scoreBand", score.map(CreditScore::band).orElse(null));
        facts.put("score", score.map(CreditScore::score).orElse(null));
        facts.put("defaultPercent", score.map(CreditScore::defaultPercent).orElse(null));
        facts.put(
                "scoreAgeDays",
                score.map(one -> (int) DAYS.between(one.ratedOn(), day)).orElse(null));
        var insurances = information.insurances(debtorId, day);
        facts.put(
                "insuranceExpiresInDays",
                insurances.stream()
                        .map(one -> (int) DAYS.between(day, one.validUntil()))
                        .max(Integer::compare)
                        .orElse(null));
        facts.put("insuredPercent", insuredPercent(insurances, day, owed, currency));
        return facts;
    }

    /** What insurers bear of what is owed, rounded down; without a rate they bear nothing. Null when nothing is insured or owed. */
    private BigDecimal insuredPercent(
            List<CreditInsurance> insurances, LocalDate day, BigDecimal owed, String currency) {
        var covering = insurances.stream().filter(one -> one.covers(day)).toList();
        if (covering.isEmpty() || owed == null || owed.signum() <= 0) {
            return null;
        }
        return covering.stream()
                .map(one -> bears(one, owed, currency, day))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .min(owed)
                .multiply(HUNDRED)
                .divide(owed, 2, RoundingMode.FLOOR);
    }

    private BigDecimal bears(CreditInsurance one, BigDecimal owed, String currency, LocalDate day) {
        var insured = exposures.converted(one.amount(), one.currency(), currency, day);
        return insured == null ? BigDecimal.ZERO : one.bears(owed, insured);
    }
}
