package io.dunflow.resolution.concession;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Overrides and concessions of the last twelve months over the API. */
@RestController
@RequestMapping("/api/v1/concessions")
class ConcessionsResource {

    private final Overrides overrides;

    ConcessionsResource(Overrides overrides) {
        this.overrides = overrides;
    }

    /** Counted by collector, debtor and kind. */
    @GetMapping
    List<Overrides.Counted> ofYear() {
        return overrides.counted();
    }

    /** Each one, with its reason: of a person, of a debtor, or of both. */
    @GetMapping("/each")
    List<Overrides.One> each(
            @RequestParam(required = false) String person, @RequestParam(required = false) String debtor) {
        return overrides.each(person, debtor);
    }
}
