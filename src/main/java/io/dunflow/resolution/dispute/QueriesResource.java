package io.dunflow.resolution.dispute;

import io.dunflow.ledger.AnsweringOnce;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.resolution.AccountAccess;
import io.dunflow.resolution.Why;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Queries over the API. */
@RestController
@RequestMapping("/api/v1/queries")
class QueriesResource {

    private final AskingQueries asking;
    private final AnsweringQueries answering;
    private final Queries queries;
    private final AccountAccess access;
    private final AnsweringOnce once;

    QueriesResource(
            AskingQueries asking,
            AnsweringQueries answering,
            Queries queries,
            AccountAccess access,
            AnsweringOnce once) {
        this.asking = asking;
        this.answering = answering;
        this.queries = queries;
        this.access = access;
        this.once = once;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Query ask(
            @RequestBody QueryOrder order,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Principal user) {
        return once.answer(
                key,
                user.getName(),
                "POST /queries",
                order,
                Query.class,
                () -> query(asking.ask(order, user.getName())));
    }

    @GetMapping
    List<Query> ofAccount(@RequestParam long account) {
        access.demand(account);
        return queries.ofAccount(account);
    }

    @GetMapping("/{id}")
    Query query(@PathVariable long id) {
        var query = queries.find(id).orElseThrow(() -> new NotInLedger("query", id));
        access.demand(query.accountId(), "query", id);
        return query;
    }

    @PostMapping("/{id}/answer")
    Query answer(@PathVariable long id, @RequestBody QueryAnswer answer, Principal user) {
        answering.answer(id, answer.text(), user.getName());
        return query(id);
    }

    @PostMapping("/{id}/withdraw")
    Query withdraw(@PathVariable long id, @RequestBody Why why, Principal user) {
        answering.withdraw(id, why.reason(), user.getName());
        return query(id);
    }

    /** What the debtor is told. */
    record QueryAnswer(String text) {}
}
