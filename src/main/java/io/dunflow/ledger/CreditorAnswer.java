package io.dunflow.ledger;

import java.time.LocalDate;
import java.util.List;

/** A creditor as the API shows it; amounts are strings. */
record CreditorAnswer(
        String code,
        String name,
        String currency,
        String jurisdiction,
        String zone,
        String calendar,
        String language,
        LedgerRole role,
        String address,
        String email,
        String phone,
        String iban,
        String bic,
        List<String> runDays,
        Integer runHour,
        int autoApproveNotices,
        String autoApproveAmount,
        int bankDataAgeLimit,
        String restLimit,
        boolean shadow,
        LocalDate bankCompleteThrough,
        int version,
        List<CreditorWarning> warnings) {

    static CreditorAnswer of(Creditor creditor) {
        var terms = creditor.terms();
        return new CreditorAnswer(
                creditor.code(),
                terms.name(),
                terms.currency(),
                terms.jurisdiction(),
                terms.zone(),
                terms.calendar(),
                terms.language(),
                terms.role(),
                terms.address(),
                terms.email(),
                terms.phone(),
                terms.iban(),
                terms.bic(),
                terms.runDays().stream().map(RunDays::word).toList(),
                terms.runHour(),
                terms.autoApproveNotices(),
                Amounts.text(terms.autoApproveAmount(), terms.currency()),
                terms.bankDataAgeLimit(),
                Amounts.text(terms.restLimit(), terms.currency()),
                terms.shadow(),
                creditor.bankCompleteThrough().orElse(null),
                creditor.version(),
                CreditorWarning.of(creditor.code(), terms.iban(), terms.phone(), terms.email()));
    }
}
