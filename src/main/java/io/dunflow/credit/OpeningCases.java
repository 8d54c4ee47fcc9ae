package io.dunflow.credit;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.credit.CreditCases.NewCase;
import io.dunflow.ledger.Accounts;
import io.dunflow.ledger.Amounts;
import io.dunflow.ledger.BusinessDays;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.resolution.ResolutionProcesses;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts questions about credit before a person: orders that were referred, and limits that are asked for. */
@Component
public class OpeningCases {

    private final CreditCases cases;
    private final CreditAccess access;
    private final Accounts accounts;
    private final CreditorDays days;
    private final BusinessDays businessDays;
    private final KeepingUpWithLimits keeping;
    private final ResolutionProcesses processes;

    OpeningCases(
            CreditCases cases,
            CreditAccess access,
            Accounts accounts,
            CreditorDays days,
            BusinessDays businessDays,
            KeepingUpWithLimits keeping,
            ResolutionProcesses processes) {
        this.cases = cases;
        this.access = access;
        this.accounts = accounts;
        this.days = days;
        this.businessDays = businessDays;
        this.keeping = keeping;
        this.processes = processes;
    }

    /** An order that the table referred, as it is put before a person. */
    NewCase referral(Judged judged, long check) {
        var asked = judged.asked();
        return new NewCase(
                CaseKind.REFERRAL,
                account(asked.creditor().id(), asked.debtor(), asked.question().currency()),
                asked.debtor(),
                LimitScope.DEBTOR,
                check,
                asked.question().amount(),
                asked.question().currency(),
                judged.judgement().reasons(),
                judged.judgement().decision().id(),
                null,
                null,
                null);
    }

    /**
     * A limit that somebody asks for; no table decides it alone. It takes the place of what was asked for before.
     *
     * @return id of the case
     * @throws InvalidInput when it is no amount, nothing says why, or creditor or debtor are unknown
     */
    @Transactional
    public long apply(LimitWish wish, String by) {
        var creditor = access.creditorIn(wish.creditor());
        long debtor = access.debtorIn(wish.debtor());
        var currency = wish.currency() == null ? creditor.terms().currency() : wish.currency();
        Amounts.whyNotCurrency(currency).ifPresent(why -> {
            throw new InvalidInput("currency", why);
        });
        if (wish.amount() == null || wish.note() == null || wish.note().isBlank()) {
            throw new InvalidInput(wish.amount() == null ? "amount" : "note", say("missing"));
        }
        Amounts.whyNotBookable(wish.amount(), currency).ifPresent(why -> {
            throw new InvalidInput("amount", why);
        });
        var account = account(creditor.id(), debtor, currency);
        keeping.askedFor(creditor.id(), debtor, by);
        return start(
                new NewCase(
                        CaseKind.APPLICATION,
                        account,
                        debtor,
                        LimitScope.DEBTOR,
                        null,
                        wish.amount(),
                        currency,
                        List.of("LIMIT_ASKED_FOR"),
                        null,
                        wish.note(),
                        null,
                        null),
                by);
    }

    /** Opens it and starts its process. */
    long start(NewCase opened, String by) {
        long id = cases.add(opened, by);
        processes.start(opened.kind().process(), CreditCase.PREFIX + id, Map.of());
        return id;
    }

    LocalDate due(long account, int inDays) {
        return businessDays.plus(days.calendarOf(account), days.todayOf(account), inDays);
    }

    /** Of a debtor with a creditor, opened where there is none yet. */
    long account(long creditor, long debtor, String currency) {
        return accounts.findOrCreate(creditor, debtor, currency).id();
    }
}
