package io.dunflow.interest;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.ledger.Refused;
import java.time.LocalDate;

/** Nobody has said yet what the rate of a series is on a day; it is never guessed from the days before. */
public class RateMissing extends Refused {

    private final String series;
    private final LocalDate day;

    public RateMissing(String series, LocalDate day) {
        super(say("interest.rateMissing", word("rateSeries", series), day));
        this.series = series;
        this.day = day;
    }

    public String series() {
        return series;
    }

    public LocalDate day() {
        return day;
    }
}
