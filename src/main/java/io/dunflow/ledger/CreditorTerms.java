package io.dunflow.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;

/**
 * Everything about a creditor that a person may set.
 *
 * @param jurisdiction ISO 3166 country, or country and subdivision
 * @param zone IANA zone in which its days begin
 * @param calendar of its {@link BusinessDays}
 * @param address letterhead, one line per line
 * @param runDays weekdays of its run calendar
 * @param runHour hour of its scheduled run in its zone; null: no run without a person
 * @param autoApproveNotices scheduled runs up to this size need no person
 * @param autoApproveAmount ... and up to this claimed sum
 * @param bankDataAgeLimit business days after which bank data is too old
 * @param restLimit charges alone up to this amount are waived
 * @param shadow decide, send nothing, keep levels of its own
 */
@Embeddable
public record CreditorTerms(
        String name,
        String currency,
        String jurisdiction,
        String zone,
        String calendar,
        String language,
        @Column(name = "ledger_role") @Enumerated(EnumType.STRING) LedgerRole role,
        String address,
        String email,
        String phone,
        String iban,
        String bic,
        @Convert(converter = RunDays.class) List<DayOfWeek> runDays,
        Integer runHour,
        int autoApproveNotices,
        BigDecimal autoApproveAmount,
        int bankDataAgeLimit,
        BigDecimal restLimit,
        boolean shadow) {}
