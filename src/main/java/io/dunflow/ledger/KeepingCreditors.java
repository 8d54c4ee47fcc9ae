package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Creates and changes creditors, and records through when their bank data is complete. */
@Component
public class KeepingCreditors {

    private final Creditors creditors;
    private final CreditorCheck check;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final GrantedCreditors granted;
    private final GrantingToMaker toMaker;

    KeepingCreditors(
            Creditors creditors,
            CreditorCheck check,
            JdbcClient jdbc,
            Clock clock,
            GrantedCreditors granted,
            GrantingToMaker toMaker) {
        this.toMaker = toMaker;
        this.granted = granted;
        this.creditors = creditors;
        this.check = check;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Creates the creditor, or gives it these terms. A new one is granted to the user who creates it.
     *
     * @param version the version the caller saw; empty: whatever it is now
     * @throws InvalidInput naming each field that is wrong
     * @throws NotInLedger when the code is that of a creditor that is not granted to the user
     * @throws ChangedMeanwhile when the version is not the current one
     */
    @Transactional
    public Creditor put(String code, CreditorTerms terms, Optional<Integer> version) {
        check.check(code, terms);
        onlyOneAtATime(code);
        var known = creditors.takeByCode(code);
        known.ifPresent(creditor -> granted.get(code));
        if (version.isPresent() && !known.map(Creditor::version).equals(version)) {
            throw new ChangedMeanwhile(say(
                    "creditor.changed",
                    code,
                    known.map(Creditor::version).map(Object::toString).orElse("none"),
                    version.get()));
        }
        var creditor = known.orElseGet(() -> new Creditor(code, terms));
        creditor.change(terms);
        creditors.saveAndFlush(creditor);
        if (known.isEmpty()) {
            toMaker.grant(code);
        }
        return creditor;
    }

    /**
     * States through which value date all payments are known.
     *
     * @param reason needed for a step back only
     * @throws InvalidInput for a date in the future, or a step back without a reason
     */
    @Transactional
    public Creditor completeThrough(String code, LocalDate date, String reason, String actor) {
        var creditor = creditors.takeByCode(granted.get(code).code()).orElseThrow();
        var today = creditor.today(clock);
        if (date.isAfter(today)) {
            throw new InvalidInput("completeThrough", say("date.future", date, today, code));
        }
        creditor.completeThrough(date, reason != null && !reason.isBlank());
        jdbc.sql("insert into bank_data_statement (creditor_id, complete_through, reason, stated_by, stated_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(creditor.id(), date, reason, actor, Moments.of(clock))
                .update();
        return creditors.saveAndFlush(creditor);
    }

    private void onlyOneAtATime(String code) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 10))) as taken")
                .param(code)
                .query(Integer.class)
                .single();
    }
}
