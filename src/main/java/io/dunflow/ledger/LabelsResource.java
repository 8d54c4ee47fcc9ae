package io.dunflow.ledger;

import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Labels over the API: of a creditor by its code, a debtor by its number, an account or item by its id. */
@RestController
@RequestMapping("/api/v1/{resource:creditors|debtors|accounts|items}/{name}/labels")
class LabelsResource {

    private final Labelling labelling;

    LabelsResource(Labelling labelling) {
        this.labelling = labelling;
    }

    @GetMapping
    List<LabelAnswer> all(@PathVariable String resource, @PathVariable String name) {
        return labelling.of(target(resource), name);
    }

    @PutMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(
            @PathVariable String resource,
            @PathVariable String name,
            @PathVariable String key,
            @RequestBody LabelOrder said,
            Principal user) {
        labelling.set(target(resource), name, key, said.value(), said.reason(), user.getName());
    }

    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable String resource,
            @PathVariable String name,
            @PathVariable String key,
            @RequestParam String reason,
            Principal user) {
        labelling.remove(target(resource), name, key, reason, user.getName());
    }

    private static LabelTarget target(String resource) {
        return LabelTarget.named(resource).orElseThrow(() -> new NotInLedger("resource", resource));
    }

    /** What a label is to say, and why. */
    record LabelOrder(String value, String reason) {}
}
