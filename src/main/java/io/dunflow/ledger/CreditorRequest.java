package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;

/** The terms of a creditor as the API takes them; what is left out has its default. */
record CreditorRequest(
        String name,
        String currency,
        String jurisdiction,
        String zone,
        String calendar,
        String language,
        String role,
        String address,
        String email,
        String phone,
        String iban,
        String bic,
        List<String> runDays,
        Integer runHour,
        Integer autoApproveNotices,
        String autoApproveAmount,
        Integer bankDataAgeLimit,
        String restLimit,
        Boolean shadow) {

    CreditorTerms terms() {
        var fields = new Fields();
        var terms = new CreditorTerms(
                name,
                currency,
                jurisdiction,
                zone,
                calendar,
                language == null ? "en" : language,
                role(fields),
                address,
                email,
                phone,
                iban,
                bic,
                runDays(fields),
                runHour,
                autoApproveNotices == null ? 0 : autoApproveNotices,
                amount(fields, "autoApproveAmount", autoApproveAmount, "0"),
                bankDataAgeLimit == null ? 5 : bankDataAgeLimit,
                amount(fields, "restLimit", restLimit, "5"),
                Boolean.TRUE.equals(shadow));
        fields.refuseWrong();
        return terms;
    }

    private LedgerRole role(Fields fields) {
        if (role != null && !role.equals("FOLLOWER") && !role.equals("LEADER")) {
            fields.wrong("role", say("role.unknown", role));
            return null;
        }
        return role == null ? LedgerRole.FOLLOWER : LedgerRole.valueOf(role);
    }

    private List<DayOfWeek> runDays(Fields fields) {
        if (runDays == null) {
            return RunDays.WORKING_WEEK;
        }
        for (var word : runDays) {
            if (word == null || RunDays.of(word).isEmpty()) {
                fields.wrong("runDays", say("weekday.unknown", word));
            }
        }
        return runDays.stream()
                .filter(word -> word != null)
                .flatMap(word -> RunDays.of(word).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static BigDecimal amount(Fields fields, String field, String value, String otherwise) {
        var text = value == null ? otherwise : value;
        if (!text.matches("[0-9]{1,15}(\\.[0-9]{1,4})?")) {
            fields.wrong(field, say("amount.noAmount"));
            return null;
        }
        return new BigDecimal(text);
    }
}
