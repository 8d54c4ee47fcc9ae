package io.dunflow.resolution.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A settlement.
 *
 * @param caseId whose call it came up in; null when it came unasked
 * @param amount to be paid, in the account's currency: less what credit notes and write-offs take of the debt, by share
 * @param enough what keeps it: the amount less what may be missing
 * @param debt what is discharged by it: less what credit notes and write-offs take of it, so 0 where all was credited
 * @param lastDay last value date that still counts
 * @param cause why it stands as it does; null as long as nothing has become of it
 * @param counted what was paid for it, as last judged
 * @param authorityReason why who agreed may, or a lead has to
 * @param lowest that is enough, whoever agrees
 * @param collectorAlone from which on a collector could have agreed alone
 * @param daysToPay days within which the whole is asked for, where it lapses
 * @param suspendedFrom state that it had before it was suspended, while it is; else null
 */
public record Settlement(
        long id,
        long accountId,
        Long caseId,
        BigDecimal amount,
        BigDecimal enough,
        BigDecimal debt,
        String currency,
        LocalDate payBy,
        LocalDate lastDay,
        SettlementState state,
        String cause,
        BigDecimal counted,
        String note,
        String madeBy,
        String approvedBy,
        String authorityReason,
        BigDecimal lowest,
        BigDecimal collectorAlone,
        SettlementState suspendedFrom,
        LocalDate suspendedOn,
        int daysToPay) {

    /** Whether it was agreed, and money decides about it. */
    boolean agreed() {
        var real = suspendedFrom == null ? state : suspendedFrom;
        return real == SettlementState.OPEN || real == SettlementState.AWAITING_BANK;
    }

    /** The business key of its process. */
    String key() {
        return "settlement:" + id;
    }
}
