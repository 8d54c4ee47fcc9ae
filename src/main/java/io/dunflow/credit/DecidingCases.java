package io.dunflow.credit;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.dunning.Approval;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.ledger.NotYours;
import io.dunflow.ledger.Refused;
import io.dunflow.resolution.ResolutionProcesses;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides questions about credit: in their task, or over the API. */
@Component
public class DecidingCases {

    private static final Set<String> TERMS = Set.of("PREPAYMENT", "NET_14", "NET_30", "NET_60");

    private final CreditCases cases;
    private final CreditAccess access;
    private final ActingOnCases acting;
    private final AskingCreditAuthority authorities;
    private final CreditProposals proposals;
    private final EndOfLimits ends;
    private final WeighingAgain weighing;
    private final KeepingUpWithLimits keeping;
    private final CreditorDays days;
    private final ResolutionProcesses processes;

    DecidingCases(
            CreditCases cases,
            CreditAccess access,
            ActingOnCases acting,
            AskingCreditAuthority authorities,
            CreditProposals proposals,
            EndOfLimits ends,
            WeighingAgain weighing,
            KeepingUpWithLimits keeping,
            CreditorDays days,
            ResolutionProcesses processes) {
        this.cases = cases;
        this.access = access;
        this.acting = acting;
        this.authorities = authorities;
        this.proposals = proposals;
        this.ends = ends;
        this.weighing = weighing;
        this.keeping = keeping;
        this.days = days;
        this.processes = processes;
    }

    /**
     * Decides otherwise than in the task, which disappears; what is beyond one person waits for a second one.
     *
     * @param may what this person may approve
     * @throws NotInLedger when there is no such case
     * @throws InvalidInput when the decision is none for it, the note is missing, or it would lower the limit without saying so
     * @throws NotYours when it was opened by the one who decides
     * @throws Refused when it is not open any more
     */
    @Transactional
    public CreditCase decide(long id, CaseDecision decision, String by, Approval may) {
        var state = decideInTask(id, decision, by, may);
        processes.tell(CreditCase.PREFIX + id, "credit-decided", told(state, secondOf(id)));
        return cases.find(id).orElseThrow();
    }

    /** The same in the task: its process knows by itself. */
    @Transactional
    public CaseState decideInTask(long id, CaseDecision said, String by, Approval may) {
        var one = open(id);
        var state = state(one, said);
        var decision = ends.decided(one, said);
        if (decision.note() == null || decision.note().isBlank()) {
            throw new InvalidInput("note", say("credit.reason"));
        }
        if (decision.terms() != null && !TERMS.contains(decision.terms())) {
            throw new InvalidInput(
                    "terms",
                    say(
                            "credit.terms",
                            String.join(", ", TERMS.stream().sorted().toList())));
        }
        if (one.kind() == CaseKind.APPLICATION && one.openedBy().equals(by)) {
            throw new NotYours(say("credit.own"));
        }
        keeping.demandNoneLowered(one, state, decision);
        var authority = authorities.of(one, state, decision, may);
        if (!authority.alone()) {
            proposals.add(one, decision, authority, weighing.against(one, decision), by);
            cases.become(id, CaseState.PROPOSED, decision.note(), by);
            return CaseState.PROPOSED;
        }
        acting.act(one, state, decision, by);
        cases.end(one, state, decision.note(), days.todayOf(one.accountId()), by);
        return state;
    }

    /** Whose task it is to agree to what waits, as candidate groups of the engine. */
    public String secondOf(long id) {
        return CreditAuthority.groups(
                proposals.latest(id).map(CreditProposals.Proposal::second).orElse(null));
    }

    /** What the process of a question hears. */
    static Map<String, String> told(CaseState state, String second) {
        return second == null
                ? Map.of("creditState", state.name())
                : Map.of("creditState", state.name(), "creditSecond", second);
    }

    /** Somebody set another limit: that answers an open review of it. */
    void changedOtherwise(long debtorId, LimitScope scope, String why, String by) {
        cases.openReview(debtorId, scope).ifPresent(one -> {
            cases.end(one, CaseState.CHANGED, why, days.todayOf(one.accountId()), by);
            processes.tell(one.key(), "credit-decided", Map.of("creditState", CaseState.CHANGED.name()));
        });
    }

    private CreditCase open(long id) {
        var one = cases.locked(id).orElseThrow(() -> new NotInLedger("credit-case", id));
        access.account(one.accountId());
        if (one.state() != CaseState.OPEN) {
            throw new Refused(
                    one.state() == CaseState.PROPOSED
                            ? say("credit.waitsForSecond", id)
                            : say("credit.ended", id, one.endedBy()));
        }
        return one;
    }

    static CaseState state(CreditCase one, CaseDecision decision) {
        var states = one.kind() == CaseKind.REVIEW
                ? Map.of("KEEP", CaseState.KEPT, "CHANGE", CaseState.CHANGED, "BLOCK", CaseState.BLOCKED)
                : Map.of("APPROVE", CaseState.APPROVED, "DECLINE", CaseState.DECLINED);
        return Optional.ofNullable(decision.outcome())
                .map(states::get)
                .orElseThrow(() -> new InvalidInput(
                        "outcome",
                        say(
                                "credit.outcome",
                                String.join(
                                        ", ", states.keySet().stream().sorted().toList()))));
    }
}
