package io.dunflow.legal;

import static io.dunflow.ledger.Sentence.label;
import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NotInLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Prepares Swiss requests for debt enforcement for what a lead agreed to take to court. */
@Component
@Transactional(readOnly = true)
public class RequestingEnforcement {

    /** As eSchKG 2.2 takes them. */
    private static final int MOST_CLAIMS = 10;

    private static final String COUNTRY = "CH";
    private static final String CURRENCY = "CHF";

    private final LegalActions actions;
    private final DemandingOfCourts demanding;
    private final EnforcementParties parties;
    private final GrantedCreditors granted;

    RequestingEnforcement(
            LegalActions actions, DemandingOfCourts demanding, EnforcementParties parties, GrantedCreditors granted) {
        this.actions = actions;
        this.demanding = demanding;
        this.parties = parties;
        this.granted = granted;
    }

    /**
     * The requests for an action as of now, without a representative; more than one where it has more than ten claims.
     *
     * @throws NotInLedger when there is no such action
     * @throws io.dunflow.ledger.Refused when nobody agreed to it yet, or it is over
     * @throws InvalidInput naming what is missing: a debtor in Switzerland, an address, an amount in francs
     */
    public List<EnforcementRequest> of(long id) {
        var action = actions.find(id).orElseThrow(() -> new NotInLedger("legal", id));
        granted.demandAccount(action.accountId());
        DecidingLegalActions.expect(action, action.state().covers());
        var sides = parties.of(action.accountId());
        if (!isSwiss(sides)) {
            throw new InvalidInput(
                    "debtor", say("enforcement.notSwiss", sides.debtor().country()));
        }
        var lacking = lacking(sides, null);
        if (!lacking.isEmpty()) {
            throw new InvalidInput(lacking.stream()
                    .map(one -> new InvalidInput.Problem(
                            one.field(), say("enforcement.lacks", label("enforcementLack", one.name()))))
                    .toList());
        }
        return requests(action, sides, null, null);
    }

    /** What goes with a file for somebody; empty where the debtor is not in Switzerland. */
    Optional<Prepared> with(LegalAction action, LegalFileOrder order) {
        var sides = parties.of(action.accountId());
        if (!isSwiss(sides)) {
            return Optional.empty();
        }
        var lawyer = order.role() == LegalFileRole.LAWYER
                ? new EnforcementRequest.Representative(order.to(), order.address())
                : null;
        var lacking = lacking(sides, lawyer);
        var office = lawyer == null ? order.to() : null;
        return Optional.of(new Prepared(
                lacking.isEmpty() ? requests(action, sides, lawyer, office) : List.of(), List.copyOf(lacking)));
    }

    private static boolean isSwiss(EnforcementParties.Sides sides) {
        return COUNTRY.equals(sides.debtor().country());
    }

    private static List<Lack> lacking(EnforcementParties.Sides sides, EnforcementRequest.Representative lawyer) {
        var lacking = new ArrayList<Lack>();
        if (blank(sides.creditor().address())) {
            lacking.add(Lack.CREDITOR_ADDRESS);
        }
        var debtor = sides.debtor();
        if (blank(debtor.street()) || blank(debtor.postalCode()) || blank(debtor.city())) {
            lacking.add(Lack.DEBTOR_ADDRESS);
        }
        if (lawyer != null && blank(lawyer.address())) {
            lacking.add(Lack.REPRESENTATIVE_ADDRESS);
        }
        if (!CURRENCY.equals(sides.currency())) {
            lacking.add(Lack.CURRENCY);
        }
        return lacking;
    }

    private List<EnforcementRequest> requests(
            LegalAction action,
            EnforcementParties.Sides sides,
            EnforcementRequest.Representative lawyer,
            String office) {
        var asked = demanding.of(action);
        var count = (asked.demands().size() + MOST_CLAIMS - 1) / MOST_CLAIMS;
        return IntStream.range(0, count)
                .mapToObj(at -> new EnforcementRequest(
                        at + 1,
                        count,
                        action.reference(),
                        sides.creditor(),
                        lawyer,
                        sides.debtor(),
                        office,
                        claims(asked, at * MOST_CLAIMS, sides.currency())))
                .toList();
    }

    private static List<EnforcementRequest.Claim> claims(Dossier.Asked asked, int first, String currency) {
        return IntStream.range(
                        first, Math.min(first + MOST_CLAIMS, asked.demands().size()))
                .mapToObj(at -> claim(asked, asked.demands().get(at), at - first + 1, currency))
                .toList();
    }

    private static EnforcementRequest.Claim claim(Dossier.Asked asked, Dossier.Demand demand, int no, String currency) {
        boolean bears = asked.interestRate() != null && demand.interestFrom() != null;
        return new EnforcementRequest.Claim(
                no,
                demand.amount(),
                currency,
                demand.invoice() + (demand.no() > 1 ? "/" + demand.no() : ""),
                demand.issued(),
                bears ? asked.interestRate() : null,
                bears ? demand.interestFrom() : null);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** Requests, or what each of them would lack. */
    record Prepared(List<EnforcementRequest> requests, List<Lack> lacking) {}
}
