package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;

import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Creditors over the API. */
@RestController
@RequestMapping("/api/v1/creditors")
class CreditorsResource {

    private final Creditors creditors;
    private final KeepingCreditors keeping;
    private final GrantedCreditors granted;

    CreditorsResource(Creditors creditors, KeepingCreditors keeping, GrantedCreditors granted) {
        this.granted = granted;
        this.creditors = creditors;
        this.keeping = keeping;
    }

    @GetMapping
    List<CreditorAnswer> all() {
        return creditors.findAllByOrderByCode().stream()
                .filter(creditor -> granted.contain(List.of(creditor.id())))
                .map(CreditorAnswer::of)
                .toList();
    }

    @GetMapping("/{code}")
    ResponseEntity<CreditorAnswer> one(@PathVariable String code) {
        return tagged(ResponseEntity.ok(), granted.get(code));
    }

    @PutMapping("/{code}")
    ResponseEntity<CreditorAnswer> put(
            @PathVariable String code,
            @RequestBody CreditorRequest request,
            @RequestHeader(name = "If-Match", required = false) String ifMatch) {
        var isNew = creditors.findByCode(code).isEmpty();
        var creditor = keeping.put(code, request.terms(), version(ifMatch));
        return tagged(
                isNew ? ResponseEntity.created(URI.create("/api/v1/creditors/" + code)) : ResponseEntity.ok(),
                creditor);
    }

    @PutMapping("/{code}/bank-data")
    ResponseEntity<CreditorAnswer> bankData(
            @PathVariable String code, @RequestBody BankData bankData, Principal principal) {
        var fields = new Fields();
        var date = fields.date("completeThrough", bankData.completeThrough());
        fields.text("reason", bankData.reason(), 1000);
        fields.refuseWrong();
        return tagged(ResponseEntity.ok(), keeping.completeThrough(code, date, bankData.reason(), principal.getName()));
    }

    private static ResponseEntity<CreditorAnswer> tagged(ResponseEntity.BodyBuilder answer, Creditor creditor) {
        return answer.eTag(String.valueOf(creditor.version())).body(CreditorAnswer.of(creditor));
    }

    private static Optional<Integer> version(String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return Optional.empty();
        }
        if (!ifMatch.matches("\"[0-9]{1,9}\"")) {
            throw new ChangedMeanwhile(say("creditor.noVersion", ifMatch));
        }
        return Optional.of(Integer.valueOf(ifMatch.substring(1, ifMatch.length() - 1)));
    }

    /** Through which value date all payments are known; a step back needs its reason. */
    record BankData(String completeThrough, String reason) {}
}
