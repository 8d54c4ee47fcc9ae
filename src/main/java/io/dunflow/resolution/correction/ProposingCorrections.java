package io.dunflow.resolution.correction;

import io.dunflow.correspondence.DisprovingNotices;
import io.dunflow.dunning.MovingItems;
import io.dunflow.dunning.Quieting;
import io.dunflow.ledger.AccountsChanged;
import io.dunflow.resolution.Actor;
import io.dunflow.resolution.ResolutionProcesses;
import io.dunflow.resolution.correction.Corrections.NewCorrection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Corrects what letters to an account claimed and was not owed: marks the letters, lets levels fall back as the table
 * says, leaves the items in peace, and starts the process that tells the debtor. The caller holds the account's lock.
 */
@Component
class ProposingCorrections {

    private static final Logger log = LoggerFactory.getLogger(ProposingCorrections.class);

    private final AskingCorrectionTerms asking;
    private final Corrections corrections;
    private final CorrectionLines lines;
    private final DisprovingNotices disproving;
    private final Quieting quieting;
    private final SpeakingOnce once;
    private final MovingItems moving;
    private final ResolutionProcesses processes;
    private final ApplicationEventPublisher events;

    ProposingCorrections(
            AskingCorrectionTerms asking,
            Corrections corrections,
            CorrectionLines lines,
            DisprovingNotices disproving,
            Quieting quieting,
            SpeakingOnce once,
            MovingItems moving,
            ResolutionProcesses processes,
            ApplicationEventPublisher events) {
        this.asking = asking;
        this.corrections = corrections;
        this.lines = lines;
        this.disproving = disproving;
        this.quieting = quieting;
        this.once = once;
        this.moving = moving;
        this.processes = processes;
        this.events = events;
    }

    /** One for whoever gets the letters of the account, and one for each who got some and never should have. */
    void proposeEach(long accountId, List<WrongClaim> claims, LocalDate day) {
        claims.stream()
                .collect(Collectors.groupingBy(
                        claim -> Optional.ofNullable(claim.wrongRecipient()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(ofOne -> propose(accountId, ofOne, day));
    }

    private void propose(long accountId, List<WrongClaim> claims, LocalDate runDate) {
        var terms = asking.of(accountId, claims, runDate);
        var found = found(terms);
        var id = corrections.add(accountId, found, runDate);
        lines.add(id, accountId, terms);
        corrections.note(id, found.state().name(), null, found.difference(), Actor.POLICY);
        disprove(terms);
        letFall(accountId, "correction:" + id, terms, runDate);
        if (found.state() != CorrectionState.NOTED && found.recipient() == null) {
            once.keepBack(accountId, "correction:" + id, runDate, found.decideBy());
        }
        log.info(
                "Correction {} of account {}: {} claims of letters, because of {}",
                id,
                accountId,
                claims.size(),
                found.cause());
        processes.start(
                "correction",
                "correction:" + id,
                Map.of("correctionState", found.state().name()));
        events.publishEvent(new AccountsChanged(Set.of(accountId), FollowingCorrections.CORRECTION));
    }

    private static NewCorrection found(Map<WrongClaim, CorrectionTerms> terms) {
        var decideBy = terms.values().stream()
                .filter(CorrectionTerms::notice)
                .map(CorrectionTerms::decideBy)
                .filter(day -> day != null)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new NewCorrection(
                state(terms.values(), decideBy),
                largest(terms.keySet()).cause(),
                difference(terms.keySet()),
                terms.values().stream()
                        .mapToInt(CorrectionTerms::quietDays)
                        .max()
                        .orElse(0),
                decideBy,
                terms.keySet().iterator().next().wrongRecipient());
    }

    private static CorrectionState state(Collection<CorrectionTerms> terms, LocalDate decideBy) {
        if (terms.stream().noneMatch(CorrectionTerms::notice)) {
            return CorrectionState.NOTED;
        }
        return decideBy == null ? CorrectionState.APPROVED : CorrectionState.AWAITING_APPROVAL;
    }

    private static WrongClaim largest(Collection<WrongClaim> claims) {
        return claims.stream()
                .max(Comparator.comparing(WrongClaim::fresh).thenComparing(WrongClaim::lineId))
                .orElseThrow();
    }

    /** An item may have been claimed too high in several letters: the worst counts, once. */
    private static BigDecimal difference(Collection<WrongClaim> claims) {
        return claims.stream()
                .collect(Collectors.toMap(WrongClaim::itemId, WrongClaim::fresh, BigDecimal::max))
                .values()
                .stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void disprove(Map<WrongClaim, CorrectionTerms> terms) {
        var letters = terms.keySet().stream().collect(Collectors.groupingBy(WrongClaim::noticeId));
        for (var notice : new TreeSet<>(letters.keySet())) {
            var ofNotice = letters.get(notice);
            var fallen = ofNotice.stream()
                    .filter(claim -> terms.get(claim).levelFalls())
                    .map(WrongClaim::lineId)
                    .toList();
            disproving.disprove(
                    notice, fallen, "DISPROVED_BY_" + largest(ofNotice).cause());
        }
    }

    private void letFall(long accountId, String key, Map<WrongClaim, CorrectionTerms> terms, LocalDate runDate) {
        var fallen = terms.entrySet().stream()
                .filter(entry -> entry.getValue().levelFalls())
                .toList();
        var items =
                fallen.stream().map(entry -> entry.getKey().itemId()).distinct().toList();
        moving.fromEscalation(accountId, items, key);
        var quiet = new TreeMap<Long, LocalDate>();
        fallen.forEach(entry ->
                quiet.merge(entry.getKey().itemId(), until(entry.getValue(), runDate), ProposingCorrections::later));
        quiet.forEach((item, until) -> {
            if (until.isAfter(runDate)) {
                quieting.quiet(List.of(item), Quieting.LETTER_DISPROVED, key, runDate, until);
            }
        });
    }

    /** Counted from when a lead has to decide, where one has: nothing is claimed before the apology. */
    private static LocalDate until(CorrectionTerms terms, LocalDate runDate) {
        return (terms.decideBy() == null ? runDate : terms.decideBy()).plusDays(terms.quietDays());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
