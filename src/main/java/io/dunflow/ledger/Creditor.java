package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The company that is owed. */
@Entity
public class Creditor {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;

    @Embedded
    private CreditorTerms terms;

    private LocalDate bankCompleteThrough;

    @Version
    private int version;

    protected Creditor() {}

    Creditor(String code, CreditorTerms terms) {
        this.code = code;
        this.terms = terms;
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public CreditorTerms terms() {
        return terms;
    }

    public int version() {
        return version;
    }

    public ZoneId zone() {
        return ZoneId.of(terms.zone());
    }

    /** The date it is for this creditor. */
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    /** Value date through which all payments are known; empty when nobody ever said so. */
    public Optional<LocalDate> bankCompleteThrough() {
        return Optional.ofNullable(bankCompleteThrough);
    }

    void change(CreditorTerms terms) {
        this.terms = terms;
    }

    void completeThrough(LocalDate date, boolean mayStepBack) {
        if (bankCompleteThrough != null && date.isBefore(bankCompleteThrough) && !mayStepBack) {
            throw new InvalidInput("completeThrough", say("bankData.stepBack", code, bankCompleteThrough));
        }
        bankCompleteThrough = date;
    }
}
