package io.dunflow.worklist;

import java.security.Principal;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How urgent tasks about an account are, over the API, and what a lead puts on top. */
@RestController
@RequestMapping("/api/v1/accounts/{account}/priority")
class PriorityResource {

    private final SettingPriorities setting;

    PriorityResource(SettingPriorities setting) {
        this.setting = setting;
    }

    @GetMapping
    Priority now(@PathVariable long account) {
        return setting.of(account);
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(@PathVariable long account, @RequestBody OnTop onTop, Principal user) {
        setting.set(account, onTop.points(), onTop.until(), onTop.reason(), user.getName());
    }

    /** Points on top, until when, and why. */
    record OnTop(Integer points, LocalDate until, String reason) {}
}
