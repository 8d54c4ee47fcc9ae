package io.dunflow.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A booked payment or credit note as the API shows it; amounts are strings.
 *
 * @param charges what of the allocated paid charges
 * @param returned what of it went back
 * @param recovered what of it came in for what had been written off
 * @param remark what whoever booked it should know, such as that a new account was opened for it; absent when nothing
 */
record CreditAnswer(
        long id,
        long account,
        String reference,
        String currency,
        String amount,
        String allocated,
        String charges,
        String unallocated,
        String returned,
        String recovered,
        List<Share> allocations,
        @JsonInclude(JsonInclude.Include.NON_NULL) String remark) {

    static CreditAnswer of(BookedCredit booked, String currency, String remark) {
        return new CreditAnswer(
                booked.id(),
                booked.accountId(),
                booked.reference(),
                currency,
                Amounts.text(booked.amount(), currency),
                Amounts.text(booked.allocated(), currency),
                Amounts.text(booked.charged(), currency),
                Amounts.text(booked.unallocated(), currency),
                Amounts.text(booked.returned().add(booked.refunded()), currency),
                Amounts.text(booked.recovered(), currency),
                booked.allocations().stream()
                        .map(share -> new Share(
                                share.itemId(), share.invoice(), share.no(), Amounts.text(share.amount(), currency)))
                        .toList(),
                remark);
    }

    record Share(long item, String invoice, int no, String amount) {}
}
