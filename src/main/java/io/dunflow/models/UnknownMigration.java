package io.dunflow.models;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such migration. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class UnknownMigration extends Refusal {

    UnknownMigration(long id) {
        super(say("migration.unknown", id));
    }
}
