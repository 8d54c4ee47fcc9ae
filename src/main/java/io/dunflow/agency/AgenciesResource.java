package io.dunflow.agency;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The agencies over the API. */
@RestController
@RequestMapping("/api/v1/agencies")
class AgenciesResource {

    private final Agencies agencies;

    AgenciesResource(Agencies agencies) {
        this.agencies = agencies;
    }

    @GetMapping
    List<Agency> all() {
        return agencies.all();
    }

    @GetMapping("/{code}")
    Agency agency(@PathVariable String code) {
        return agencies.get(code);
    }

    /** Keeps it as it is now; its code is the one of the path. */
    @PutMapping("/{code}")
    Agency keep(@PathVariable String code, @RequestBody Agency agency, Authentication user) {
        agencies.keep(agency.as(code), user.getName());
        return agencies.get(code);
    }
}
