package io.dunflow.dunning;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A block on dunning an item, an account or a debtor. While it holds, days do not count (domain rule 2.6). */
@Entity
@Table(name = "hold")
class Hold {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long debtorId;
    private Long accountId;
    private Long itemId;

    @Enumerated(EnumType.STRING)
    private HoldReason code;

    private String reason;
    private String owner;
    private LocalDate fromDate;
    private LocalDate untilDate;
    private LocalDate remindOn;
    private boolean beyondTable;
    private Long termsDecision;
    private LocalDate liftedOn;
    private String liftedBy;
    private Instant liftedAt;
    private String liftReason;
    private String createdBy;
    private Instant createdAt;

    Hold() {}

    Hold(HoldTarget target, HoldOrder order, String owner, LocalDate from, String by, Instant at) {
        this.debtorId = target.debtorId();
        this.accountId = target.accountId();
        this.itemId = target.itemId();
        this.code = order.kind();
        this.reason = order.reason();
        this.owner = owner;
        this.fromDate = from;
        this.createdBy = by;
        this.createdAt = at;
    }

    /** Ends by itself after a day; the owner is told before, or never when null. */
    Hold ending(LocalDate until, LocalDate remindOn, HoldTerms terms) {
        this.untilDate = until;
        this.beyondTable = until.isAfter(terms.usual());
        this.remindOn = remindOn;
        this.termsDecision = terms.decisionId();
        return this;
    }

    /** Ends the hold on a day; from that day on dunning goes on. */
    void lift(LocalDate day, String why, String by, Instant at) {
        if (liftedOn != null) {
            throw new Refused(say("hold.wasLifted", id, liftedOn));
        }
        if (day.isBefore(fromDate)) {
            throw new Refused(say("hold.begins", id, fromDate, day));
        }
        this.liftedOn = day;
        this.liftReason = why;
        this.liftedBy = by;
        this.liftedAt = at;
    }

    Long id() {
        return id;
    }

    Long debtorId() {
        return debtorId;
    }

    Long accountId() {
        return accountId;
    }

    Long itemId() {
        return itemId;
    }
}
