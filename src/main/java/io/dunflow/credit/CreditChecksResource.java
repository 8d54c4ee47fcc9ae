package io.dunflow.credit;

import io.dunflow.ledger.AnsweringOnce;
import io.dunflow.ledger.GrantedCreditors;
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

/** Whether an order may be delivered on account, over the API. */
@RestController
@RequestMapping("/api/v1/credit-checks")
class CreditChecksResource {

    private static final int SHOWN = 100;

    private final CheckingCredit checking;
    private final CreditChecks checks;
    private final CreditAccess access;
    private final GrantedCreditors granted;
    private final AnsweringOnce once;

    CreditChecksResource(
            CheckingCredit checking,
            CreditChecks checks,
            CreditAccess access,
            GrantedCreditors granted,
            AnsweringOnce once) {
        this.checking = checking;
        this.checks = checks;
        this.access = access;
        this.granted = granted;
        this.once = once;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CreditCheck check(
            @RequestBody CreditQuestion question,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Principal user) {
        return once.answer(
                key,
                user.getName(),
                "POST /credit-checks",
                question,
                CreditCheck.class,
                () -> one(checking.check(question, user.getName())));
    }

    /** What would be answered, and which limit the order needs. Changes nothing. */
    @PostMapping("/preview")
    CreditCheck preview(@RequestBody CreditQuestion question) {
        return shown(checking.preview(question));
    }

    @GetMapping
    List<CreditCheck> ofDebtor(@RequestParam String debtor) {
        return checks.ofDebtor(access.debtor(debtor), granted.ids(), SHOWN).stream()
                .map(this::shown)
                .toList();
    }

    @GetMapping("/{id}")
    CreditCheck one(@PathVariable long id) {
        var check = checks.find(id).orElseThrow(() -> granted.unknown("credit-check", id));
        if (!granted.codes().contains(check.creditor())) {
            throw granted.unknown("credit-check", id);
        }
        return shown(check);
    }

    private CreditCheck shown(CreditCheck check) {
        return access.seesSums(access.debtor(check.debtor())) ? check : check.withoutSums();
    }
}
