package io.dunflow.resolution.writeoff;

import io.dunflow.dunning.Approvers;
import io.dunflow.ledger.AnsweringOnce;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.resolution.Why;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists of small balances over the API. */
@RestController
@RequestMapping("/api/v1/write-off-lists")
class WriteOffListsResource {

    private final ProposingWriteOffLists proposing;
    private final AnsweringWriteOffLists answering;
    private final WriteOffLists lists;
    private final GrantedCreditors granted;
    private final AnsweringOnce once;

    WriteOffListsResource(
            ProposingWriteOffLists proposing,
            AnsweringWriteOffLists answering,
            WriteOffLists lists,
            GrantedCreditors granted,
            AnsweringOnce once) {
        this.proposing = proposing;
        this.answering = answering;
        this.lists = lists;
        this.granted = granted;
        this.once = once;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    WriteOffList propose(
            @RequestBody WriteOffListOrder order,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Authentication user) {
        return once.answer(
                key,
                user.getName(),
                "POST /write-off-lists",
                order,
                WriteOffList.class,
                () -> list(proposing.propose(order, user.getName())));
    }

    /** The latest, newest first. */
    @GetMapping
    List<WriteOffList> latest() {
        return lists.latest(granted.ids());
    }

    @GetMapping("/{id}")
    WriteOffList list(@PathVariable long id) {
        return lists.find(id)
                .filter(list -> granted.contain(List.of(list.creditorId())))
                .orElseThrow(() -> new NotInLedger("writeOffList", id));
    }

    @GetMapping("/{id}/lines")
    List<WriteOffLists.Line> lines(@PathVariable long id) {
        return lists.lines(list(id).id());
    }

    @PostMapping("/{id}/approve")
    WriteOffList approve(@PathVariable long id, Authentication user) {
        answering.approve(id, user.getName(), Approvers.of(user));
        return list(id);
    }

    @PostMapping("/{id}/refuse")
    WriteOffList refuse(@PathVariable long id, @RequestBody Why why, Authentication user) {
        answering.refuse(id, why.reason(), user.getName());
        return list(id);
    }
}
