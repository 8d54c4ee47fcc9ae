package io.dunflow.resolution.dispute;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.Booking;
import io.dunflow.ledger.CreditingDisputes;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.ledger.Note;
import io.dunflow.ledger.Refused;
import io.dunflow.resolution.AccountAccess;
import io.dunflow.resolution.AccountMoney;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers a dispute: credits what was right of it, releases the rest and leaves it in peace for a while, in one act. */
@Component
public class AnsweringDisputes {

    private final Disputes disputes;
    private final EndingDisputes ending;
    private final RootCauses causes;
    private final CreditingDisputes crediting;
    private final PeaceAfterAnswers peace;
    private final AccountAccess access;
    private final AnswerRights rights;
    private final CreditorDays days;
    private final AccountLocks locks;
    private final AccountMoney money;
    private final AnswerProcesses processes;

    AnsweringDisputes(
            Disputes disputes,
            EndingDisputes ending,
            RootCauses causes,
            CreditingDisputes crediting,
            PeaceAfterAnswers peace,
            AccountAccess access,
            AnswerRights rights,
            CreditorDays days,
            AccountLocks locks,
            AccountMoney money,
            AnswerProcesses processes) {
        this.disputes = disputes;
        this.ending = ending;
        this.causes = causes;
        this.crediting = crediting;
        this.peace = peace;
        this.access = access;
        this.rights = rights;
        this.days = days;
        this.locks = locks;
        this.money = money;
        this.processes = processes;
    }

    /**
     * Answers otherwise than in the task, which disappears.
     *
     * @throws NotInLedger when there is no such dispute
     * @throws InvalidInput when a field will not do
     * @throws io.dunflow.ledger.NotYours when another group has to answer, or a lead because so much is credited
     * @throws Refused when it is not open any more
     */
    @Transactional
    public void answer(long id, DisputeAnswer answer, String by) {
        answerInTask(id, answer, by);
        processes.ended(Dispute.key(id), answer.decision());
    }

    /** The same in the task: its process knows by itself. */
    @Transactional
    public void answerInTask(long id, DisputeAnswer answer, String by) {
        check(answer);
        var account = get(id).accountId();
        access.demand(account, "dispute", id);
        rights.demand(get(id).group());
        money.demand("credit", answer.credit(), account);
        locks.take(account);
        var dispute = get(id);
        if (!dispute.open()) {
            throw new Refused(say("dispute.ended", id, word("disputeState", dispute.state())));
        }
        var credits = credits(disputes.covered(id), answer);
        rights.demandLimit(dispute, sum(credits), by);
        var credited = sum(credits).add(disputes.creditedElsewhere(id));
        var cause = causes.found(answer, dispute.reason());
        ending.record(dispute, new Disputes.Ending(answer.decision(), answer.text(), credited, cause), by);
        if (!credits.isEmpty()) {
            crediting.credit(account, id, credits, Booking.on(days.todayOf(account), by));
        }
        ending.release(dispute);
        if (answer.decision() != DisputeState.UPHELD) {
            peace.leave(disputes.find(id).orElseThrow());
        }
    }

    private static void check(DisputeAnswer answer) {
        if (answer.decision() == null || !AnswerRights.ANSWERS.contains(answer.decision())) {
            throw new InvalidInput("decision", say("dispute.decision", AnswerRights.ANSWERS));
        }
        if (answer.text() == null || answer.text().isBlank()) {
            throw new InvalidInput("text", say("missing"));
        }
        Note.check("text", answer.text());
        if ((answer.credit() != null) != (answer.decision() == DisputeState.PARTLY_UPHELD)) {
            throw new InvalidInput("credit", say("dispute.credit"));
        }
    }

    /** What is credited of each item: the oldest first. */
    private static Map<Long, BigDecimal> credits(Map<Long, BigDecimal> covered, DisputeAnswer answer) {
        var wanted =
                switch (answer.decision()) {
                    case UPHELD -> sum(covered);
                    case PARTLY_UPHELD -> part(answer.credit(), sum(covered));
                    default -> BigDecimal.ZERO;
                };
        var credits = new LinkedHashMap<Long, BigDecimal>();
        for (var item : covered.entrySet()) {
            var part = item.getValue().min(wanted);
            if (part.signum() > 0) {
                credits.put(item.getKey(), part);
                wanted = wanted.subtract(part);
            }
        }
        return credits;
    }

    private static BigDecimal part(BigDecimal credit, BigDecimal disputed) {
        if (credit.compareTo(disputed) >= 0) {
            throw new InvalidInput("credit", say("dispute.part", credit, disputed));
        }
        return credit;
    }

    private static BigDecimal sum(Map<Long, BigDecimal> amounts) {
        return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Dispute get(long id) {
        return disputes.find(id).orElseThrow(() -> new NotInLedger("dispute", id));
    }
}
