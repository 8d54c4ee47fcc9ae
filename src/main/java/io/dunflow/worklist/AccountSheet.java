package io.dunflow.worklist;

import io.dunflow.resolution.person.FactKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * All of an account on one page.
 *
 * @param today in the creditor's zone
 * @param open items with an open amount, oldest due first
 * @param settled the latest of those without
 * @param payments the latest of which something may still go back
 */
record AccountSheet(
        Head head,
        LocalDate today,
        List<Item> open,
        List<Item> settled,
        List<Case> cases,
        List<Hold> holds,
        List<Label> labels,
        List<Notice> notices,
        List<Payment> payments) {

    public BigDecimal openTotal() {
        return sum(open.stream().map(Item::open).toList());
    }

    public BigDecimal overdueTotal() {
        return sum(open.stream()
                .filter(item -> item.dueDate().isBefore(today))
                .map(Item::open)
                .toList());
    }

    public BigDecimal dunnableTotal() {
        return sum(open.stream().map(Item::dunnable).toList());
    }

    /** What is dunned: the dunnable amounts less what came in and found no item, but for what may have to be given back. */
    public BigDecimal netClaim() {
        return dunnableTotal().subtract(head.credits()).add(head.parked());
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A payment and what is left of it. */
    record Payment(String reference, LocalDate valueDate, BigDecimal amount, BigDecimal remaining) {}

    /** Who owes whom. */
    record Head(
            long id,
            String creditor,
            String creditorName,
            String zone,
            String currency,
            String number,
            String debtor,
            String kind,
            String language,
            String country,
            String email,
            String phone,
            String address,
            String debtorZone,
            BigDecimal credits,
            BigDecimal parked,
            BigDecimal charges,
            String segment,
            String standing,
            LocalDate standingSince,
            String standingReason,
            boolean deliveryStop,
            boolean creditStop,
            String terms,
            String callReason,
            LocalDate callsFrom) {}

    /** A label that counts for the account, and on what it hangs: CREDITOR, DEBTOR, GROUP, ACCOUNT or an ITEM. */
    record Label(String target, String invoice, String key, String value, String reason, String setBy) {}

    /** An item; days since it was due, negative before; covers such as {@code PROMISE 50.00}. */
    record Item(
            long id,
            String invoice,
            int no,
            LocalDate issuedOn,
            LocalDate dueDate,
            int days,
            int level,
            LocalDate lastNoticeOn,
            String stage,
            BigDecimal amount,
            BigDecimal open,
            BigDecimal dunnable,
            String covers,
            String hold,
            LocalDate holdUntil,
            LocalDate settledOn) {

        /** Whether what blocks it is no hold but a fact about the person. */
        public boolean stopped() {
            return Stream.of(FactKind.values()).anyMatch(kind -> kind.name().equals(hold));
        }

        public List<Covered> covered() {
            return covers == null
                    ? List.of()
                    : Stream.of(covers.split(", ")).map(Covered::of).toList();
        }
    }

    /** What covers an amount of an item: its code, as in {@link io.dunflow.ledger.Cover}. */
    record Covered(String cover, BigDecimal amount) {

        static Covered of(String text) {
            var parts = text.split(" ");
            return new Covered(parts[0], new BigDecimal(parts[1]));
        }
    }

    /**
     * A live case.
     *
     * @param reopens the settled case that it goes on with, because money of it went back; or null
     * @param closedBefore when that one was closed
     */
    record Case(
            long id,
            String stage,
            LocalDate nextActionOn,
            Instant openedAt,
            boolean shadow,
            Long reopens,
            Instant closedBefore,
            int items) {}

    /** A hold that blocks now or will; on an item, the account or the whole debtor. */
    record Hold(
            long id,
            String target,
            String invoice,
            String reason,
            String owner,
            LocalDate fromDate,
            LocalDate untilDate) {}

    /** A notice; correction: the latest that takes back something of it, or null. */
    record Notice(
            long id,
            LocalDate businessDate,
            String template,
            String purpose,
            String channel,
            int level,
            String currency,
            BigDecimal claimed,
            String state,
            String reason,
            LocalDate waitsUntil,
            boolean readable,
            String copies,
            Long correction) {

        public List<Copy> readers() {
            return copies == null
                    ? List.of()
                    : Stream.of(copies.split(";"))
                            .map(copy -> copy.split(" ", 3))
                            .map(parts -> new Copy(parts[0], parts[1], parts[2]))
                            .toList();
        }
    }

    /** Somebody who reads a notice along; the name is empty until it left. */
    record Copy(String kind, String state, String name) {}
}
