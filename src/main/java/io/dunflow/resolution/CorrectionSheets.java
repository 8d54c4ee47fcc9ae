package io.dunflow.resolution;

import io.dunflow.ledger.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a lead has to know to decide about a correction. */
@Component
class CorrectionSheets {

    private final CorrectionLines lines;

    CorrectionSheets(CorrectionLines lines) {
        this.lines = lines;
    }

    AnswerSheets.Sheet of(Correction correction, AnswerSheets.Head head, Wording wording, RankingAnswers ranking) {
        return new AnswerSheets.Sheet(
                "Approve the correction: " + head.debtor(),
                ranking.rankCorrection(correction.accountId()),
                AnswerHours.evening(correction.decideBy(), head.hours()),
                AnswerHours.morning(correction.decideBy(), head.hours()),
                Map.of(
                        "debtorName",
                        head.debtor(),
                        "claimedTooMuch",
                        wording.amount(correction.difference(), correction.currency()),
                        "accountUrl",
                        "/accounts/" + correction.accountId() + "#correction-" + correction.id()),
                Map.of("correctedLetters", letters(correction, wording)));
    }

    private List<Map<String, String>> letters(Correction correction, Wording wording) {
        return lines.of(correction.id()).stream()
                .map(line -> Map.of(
                        "letter", wording.date(line.letterOn()),
                        "invoice", line.invoice(),
                        "claimed", wording.amount(line.claimed(), correction.currency()),
                        "right", wording.amount(line.rightly(), correction.currency()),
                        "because", because(line, wording)))
                .toList();
    }

    private static String because(CorrectionLine line, Wording wording) {
        var cause = line.cause().toLowerCase(Locale.ROOT).replace('_', ' ');
        return line.valueDate() == null ? cause : cause + ", " + wording.date(line.valueDate());
    }
}
