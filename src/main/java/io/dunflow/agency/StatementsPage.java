package io.dunflow.agency;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.EmptyIsNothing;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NotInLedger;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of what agencies state every month: where it differs from our books, and what was done about it. */
@Controller
@EmptyIsNothing
@RequestMapping("/agency-statements")
class StatementsPage {

    private final ReconciledStatements statements;
    private final Agencies agencies;
    private final GrantedCreditors granted;

    StatementsPage(ReconciledStatements statements, Agencies agencies, GrantedCreditors granted) {
        this.statements = statements;
        this.agencies = agencies;
        this.granted = granted;
    }

    @GetMapping
    String all(@RequestParam(required = false) String agency, Model model) {
        demandAll();
        model.addAttribute("statements", statements.latest(agency));
        model.addAttribute("agencies", agencies.all());
        model.addAttribute("agency", agency);
        return "agency/statements";
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Model model) {
        demandAll();
        var statement = statements.find(id).orElseThrow(() -> new NotInLedger("statement", id));
        model.addAttribute("statement", statement);
        model.addAttribute("sums", statements.sums(statement));
        model.addAttribute("differences", statements.differences(id));
        return "agency/statement";
    }

    /** A statement is about all creditors of the operator. */
    private void demandAll() {
        if (!granted.all()) {
            throw new InvalidInput("creditor", say("agency.all"));
        }
    }
}
