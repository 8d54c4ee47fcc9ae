package io.dunflow.agency;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NotInLedger;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How an agency is spoken to, what it gets, and what came of it, over the API. */
@RestController
@RequestMapping("/api/v1/agencies/{code}")
class AgencyPostResource {

    private final Agencies agencies;
    private final AgencyConnections connections;
    private final AgencyContracts contracts;
    private final AgencyFiles files;
    private final AgencyMatters matters;
    private final AgencyStatements statements;
    private final ExchangingMessages exchanging;
    private final ReceivingNews receiving;
    private final GrantedCreditors granted;

    AgencyPostResource(
            Agencies agencies,
            AgencyConnections connections,
            AgencyContracts contracts,
            AgencyFiles files,
            AgencyMatters matters,
            AgencyStatements statements,
            ExchangingMessages exchanging,
            ReceivingNews receiving,
            GrantedCreditors granted) {
        this.agencies = agencies;
        this.connections = connections;
        this.contracts = contracts;
        this.files = files;
        this.matters = matters;
        this.statements = statements;
        this.exchanging = exchanging;
        this.receiving = receiving;
        this.granted = granted;
    }

    @GetMapping("/connection")
    AgencyConnection connection(@PathVariable String code) {
        return connections.of(agencies.get(code).code()).orElseThrow(() -> new NotInLedger("connection", code));
    }

    @PutMapping("/connection")
    AgencyConnection connect(@PathVariable String code, @RequestBody ConnectionOrder order, Authentication user) {
        agencies.get(code);
        connections.keep(
                new AgencyConnection(code, order.protocol(), order.format(), order.settings()), user.getName());
        return connection(code);
    }

    @GetMapping("/contracts")
    List<AgencyContract> contracts(@PathVariable String code) {
        return contracts.of(agencies.get(code).code());
    }

    /** A contract is never changed: another one begins on another day. */
    @PostMapping("/contracts")
    List<AgencyContract> contract(
            @PathVariable String code, @RequestBody AgencyContract contract, Authentication user) {
        agencies.get(code);
        contracts.keep(code, contract, user.getName());
        return contracts(code);
    }

    /** Sends and fetches now instead of within the minute. */
    @PostMapping("/exchange")
    ExchangingMessages.Exchanged exchange(@PathVariable String code) {
        agencies.get(code);
        demandAll();
        return exchanging.exchange(code);
    }

    @GetMapping("/files")
    List<AgencyFile> files(@PathVariable String code) {
        demandAll();
        return files.of(agencies.get(code).code());
    }

    /** Takes a file that came by mail, as if it lay in the agency's folder; a statement has the word in its name. */
    @PostMapping("/files/{name}")
    AgencyFile take(@PathVariable String code, @PathVariable String name, @RequestBody byte[] content) {
        agencies.get(code);
        demandAll();
        return receiving.take(code, name, content);
    }

    @GetMapping("/statements")
    List<AgencyStatements.Listed> statements(@PathVariable String code) {
        demandAll();
        return statements.of(agencies.get(code).code());
    }

    @GetMapping("/statements/{number}/differences")
    List<AgencyMatters.Listed> differences(@PathVariable String code, @PathVariable String number) {
        demandAll();
        return matters.of(
                code, statements.get(agencies.get(code).code(), number).id());
    }

    @GetMapping("/matters")
    List<AgencyMatters.Listed> matters(@PathVariable String code) {
        demandAll();
        return matters.of(agencies.get(code).code(), null);
    }

    /** Packages and statements are about all creditors of the operator. */
    private void demandAll() {
        if (!granted.all()) {
            throw new InvalidInput("creditor", say("agency.all"));
        }
    }

    /** How it is to be spoken to. */
    record ConnectionOrder(String protocol, String format, Map<String, String> settings) {}
}
