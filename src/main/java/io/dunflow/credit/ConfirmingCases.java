package io.dunflow.credit;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.dunning.Approval;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.ledger.NotYours;
import io.dunflow.ledger.Refused;
import io.dunflow.resolution.ResolutionProcesses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a second person agree to what the first decided about credit, or send it back. */
@Component
public class ConfirmingCases {

    private final CreditCases cases;
    private final CreditProposals proposals;
    private final CreditAccess access;
    private final ActingOnCases acting;
    private final WeighingAgain weighing;
    private final CreditorDays days;
    private final ResolutionProcesses processes;

    ConfirmingCases(
            CreditCases cases,
            CreditProposals proposals,
            CreditAccess access,
            ActingOnCases acting,
            WeighingAgain weighing,
            CreditorDays days,
            ResolutionProcesses processes) {
        this.cases = cases;
        this.proposals = proposals;
        this.access = access;
        this.acting = acting;
        this.weighing = weighing;
        this.days = days;
        this.processes = processes;
    }

    /**
     * Answers otherwise than in the task, which disappears. What now speaks against it more than when it was decided nobody
     * agrees to: it is decided anew.
     *
     * @param may what this person may approve
     * @throws NotInLedger when there is no such case
     * @throws InvalidInput when the answer is none, or one that sends back says not why
     * @throws NotYours when the same person decided or asked, or a lead has to agree
     * @throws Refused when nothing waits for a second person
     */
    @Transactional
    public CreditCase confirm(long id, CaseConfirmation confirmation, String by, Approval may) {
        var state = confirmInTask(id, confirmation, by, may);
        processes.tell(CreditCase.PREFIX + id, "credit-decided", DecidingCases.told(state, null));
        return cases.find(id).orElseThrow();
    }

    /** The same in the task: its process knows by itself. */
    @Transactional
    public CaseState confirmInTask(long id, CaseConfirmation confirmation, String by, Approval may) {
        var one = waiting(id);
        var proposal = proposals.latest(id).orElseThrow();
        return switch (confirmation.answer() == null ? "" : confirmation.answer()) {
            case "AGREE" -> agree(one, proposal, by, may);
            case "SEND_BACK" -> sendBack(one, confirmation.note(), by);
            default -> throw new InvalidInput("answer", say("credit.outcome", "AGREE, SEND_BACK"));
        };
    }

    private CaseState agree(CreditCase one, CreditProposals.Proposal proposal, String by, Approval may) {
        if (proposal.proposedBy().equals(by)) {
            throw new NotYours(say("credit.ownDecision"));
        }
        if (one.kind() == CaseKind.APPLICATION && one.openedBy().equals(by)) {
            throw new NotYours(say("credit.own"));
        }
        if (proposal.second().equals("LEAD") && may != Approval.LEAD) {
            throw new NotYours(say("credit.senior", word("authorityReason", proposal.reason())));
        }
        var state = DecidingCases.state(one, proposal.decision());
        var worse = weighing.worse(one, state, proposal);
        if (!worse.isEmpty()) {
            cases.reopen(one, worse, by);
            return CaseState.OPEN;
        }
        acting.act(one, state, proposal.decision(), by);
        cases.end(one, state, proposal.note(), days.todayOf(one.accountId()), by);
        return state;
    }

    private CaseState sendBack(CreditCase one, String why, String by) {
        if (why == null || why.isBlank()) {
            throw new InvalidInput("note", say("credit.reason"));
        }
        cases.become(one.id(), CaseState.OPEN, why, by);
        return CaseState.OPEN;
    }

    private CreditCase waiting(long id) {
        var one = cases.locked(id).orElseThrow(() -> new NotInLedger("credit-case", id));
        access.account(one.accountId());
        if (one.state() != CaseState.PROPOSED) {
            throw new Refused(say("credit.noSecond", id));
        }
        return one;
    }
}
