package io.dunflow.credit;

import io.dunflow.dunning.Approvers;
import io.dunflow.ledger.AnsweringOnce;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Credit limits over the API. */
@RestController
@RequestMapping("/api/v1/credit-limits")
class CreditLimitsResource {

    private final SettingLimits setting;
    private final CreditLimits limits;
    private final CreditAccess access;
    private final AnsweringOnce once;

    CreditLimitsResource(SettingLimits setting, CreditLimits limits, CreditAccess access, AnsweringOnce once) {
        this.setting = setting;
        this.limits = limits;
        this.access = access;
        this.once = once;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CreditLimit set(
            @RequestBody LimitOrder order,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Principal user) {
        return once.answer(
                key,
                user.getName(),
                "POST /credit-limits",
                order,
                CreditLimit.class,
                () -> setting.set(order, user.getName(), Approvers.of((Authentication) user)));
    }

    /** All limits that a debtor ever had, newest first. */
    @GetMapping
    List<CreditLimit> ofDebtor(@RequestParam String debtor) {
        return limits.history(access.debtor(debtor));
    }
}
