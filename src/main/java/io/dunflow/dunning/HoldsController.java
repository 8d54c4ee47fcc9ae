package io.dunflow.dunning;

import java.security.Principal;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Holds over the API. */
@RestController
@RequestMapping("/api/v1/holds")
class HoldsController {

    private final PlacingHolds placing;

    HoldsController(PlacingHolds placing) {
        this.placing = placing;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Long> place(@RequestBody HoldOrder order, Principal user) {
        return Map.of("id", placing.place(order, user.getName()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(@PathVariable long id) {
        placing.lift(id);
    }
}
