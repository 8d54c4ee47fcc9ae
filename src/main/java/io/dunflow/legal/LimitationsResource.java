package io.dunflow.legal;

import io.dunflow.ledger.AnsweringOnce;
import io.dunflow.ledger.GrantedCreditors;
import java.time.LocalDate;
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

/** Limitation over the API. */
@RestController
@RequestMapping("/api/v1/limitations")
class LimitationsResource {

    private final Limitations limitations;
    private final RecordingGrounds recording;
    private final GrantedCreditors granted;
    private final AnsweringOnce once;

    LimitationsResource(
            Limitations limitations, RecordingGrounds recording, GrantedCreditors granted, AnsweringOnce once) {
        this.limitations = limitations;
        this.recording = recording;
        this.granted = granted;
        this.once = once;
    }

    @GetMapping
    Whole ofAccount(@RequestParam long account) {
        granted.demandAccount(account);
        return new Whole(limitations.ofAccount(account), limitations.said(account));
    }

    @PostMapping("/grounds")
    @ResponseStatus(HttpStatus.CREATED)
    Whole record(
            @RequestBody GroundOrder order,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Authentication user) {
        return once.answer(key, user.getName(), "POST /limitations/grounds", order, Whole.class, () -> {
            recording.record(order, user.getName());
            return ofAccount(order.account());
        });
    }

    @PostMapping("/grounds/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long id, @RequestBody Ended ended, Authentication user) {
        recording.end(id, ended.on(), ended.reason(), user.getName());
    }

    @PostMapping("/grounds/{id}/wrong")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void wrong(@PathVariable long id, @RequestBody Ended why, Authentication user) {
        recording.wrong(id, why.reason(), user.getName());
    }

    /** Until when each open item can be enforced, and what was said about it. */
    record Whole(List<Limitations.Until> items, List<Limitations.Said> grounds) {}

    /** Since when it is over, and how that is known. */
    record Ended(LocalDate on, String reason) {}
}
