package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A thing asked for by its id or code does not exist. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotInLedger extends Refusal {

    public NotInLedger(String thing, Object id) {
        super(say("unknown", word("thing", thing), id));
    }

    private NotInLedger(Sentence what) {
        super(what);
    }

    /** The same for who is granted some creditors only: it may exist among what is withheld. */
    static NotInLedger orNotGranted(String thing, Object id) {
        return new NotInLedger(say("unknown.orNotGranted", word("thing", thing), id));
    }
}
