package io.dunflow.resolution.writeoff;

import io.dunflow.dunning.Approvers;
import io.dunflow.ledger.AnsweringOnce;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.resolution.AccountAccess;
import io.dunflow.resolution.NamedOrAll;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Write-offs over the API. */
@RestController
@RequestMapping("/api/v1/write-offs")
class WriteOffsResource {

    private final AskingForWriteOffs asking;
    private final AnsweringWriteOffs answering;
    private final WriteOffs writeOffs;
    private final AccountAccess access;
    private final AnsweringOnce once;

    WriteOffsResource(
            AskingForWriteOffs asking,
            AnsweringWriteOffs answering,
            WriteOffs writeOffs,
            AccountAccess access,
            AnsweringOnce once) {
        this.asking = asking;
        this.answering = answering;
        this.writeOffs = writeOffs;
        this.access = access;
        this.once = once;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    WriteOff ask(
            @RequestBody WriteOffOrder order,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Authentication user) {
        NamedOrAll.demand(order.items());
        var asker = Approvers.of(user);
        return once.answer(
                key,
                user.getName(),
                "POST /write-offs",
                order,
                WriteOff.class,
                () -> writeOff(asking.ask(order, user.getName(), asker)));
    }

    @GetMapping
    List<WriteOff> ofAccount(@RequestParam long account) {
        access.demand(account);
        return writeOffs.ofAccount(account);
    }

    @GetMapping("/{id}")
    WriteOff writeOff(@PathVariable long id) {
        var one = writeOffs.find(id).orElseThrow(() -> new NotInLedger("writeOff", id));
        access.demand(one.accountId(), "writeOff", id);
        return one;
    }

    @PostMapping("/{id}/approve")
    WriteOff approve(@PathVariable long id, Authentication user) {
        answering.approve(id, user.getName(), Approvers.of(user));
        return writeOff(id);
    }

    @PostMapping("/{id}/refuse")
    WriteOff refuse(@PathVariable long id, @RequestBody Why why, Authentication user) {
        answering.refuse(id, why.reason(), user.getName());
        return writeOff(id);
    }

    @PostMapping("/{id}/withdraw")
    WriteOff withdraw(@PathVariable long id, @RequestBody Why why, Authentication user) {
        answering.withdraw(id, why.reason(), user.getName());
        return writeOff(id);
    }

    @PostMapping("/{id}/reverse")
    WriteOff reverse(@PathVariable long id, @RequestBody Why why, Authentication user) {
        answering.reverse(id, why.reason(), user.getName());
        return writeOff(id);
    }
}
