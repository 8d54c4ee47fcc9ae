package io.dunflow.resolution.task;

import io.dunflow.ledger.TaskWords;
import io.dunflow.resolution.correction.Correction;
import io.dunflow.resolution.correction.CorrectionLine;
import io.dunflow.resolution.correction.CorrectionLines;
import io.dunflow.resolution.dispute.AnswerHours;
import io.dunflow.resolution.dispute.RankingAnswers;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a lead has to know to decide about a correction. */
@Component
class CorrectionSheets {

    private final CorrectionLines lines;

    CorrectionSheets(CorrectionLines lines) {
        this.lines = lines;
    }

    AnswerSheets.Sheet of(Correction correction, AnswerSheets.Head head, RankingAnswers ranking) {
        var words = head.words();
        return new AnswerSheets.Sheet(
                words.title("Approve the correction", head.debtor()),
                ranking.rankCorrection(correction.accountId()),
                AnswerHours.evening(correction.decideBy(), head.hours()),
                AnswerHours.morning(correction.decideBy(), head.hours()),
                Map.of(
                        "debtorName",
                        head.debtor(),
                        "claimedTooMuch",
                        words.amount(correction.difference(), correction.currency()),
                        "accountUrl",
                        "/accounts/" + correction.accountId() + "#correction-" + correction.id()),
                Map.of("correctedLetters", letters(correction, words)));
    }

    private List<Map<String, String>> letters(Correction correction, TaskWords words) {
        return lines.of(correction.id()).stream()
                .map(line -> Map.of(
                        "letter", words.date(line.letterOn()),
                        "invoice", line.invoice(),
                        "claimed", words.amount(line.claimed(), correction.currency()),
                        "right", words.amount(line.rightly(), correction.currency()),
                        "because", because(line, words)))
                .toList();
    }

    private static String because(CorrectionLine line, TaskWords words) {
        var cause = words.word("correctionCause", line.cause());
        return line.valueDate() == null ? cause : cause + ", " + words.date(line.valueDate());
    }
}
