package io.dunflow.correspondence;

import io.dunflow.ledger.Debtor;
import io.dunflow.ledger.Debtors;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.NotInLedger;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Consents of the person behind a debtor, over the API. */
@RestController
@RequestMapping("/api/v1/debtors/{number}/consents")
class ConsentsResource {

    private final Consents consents;
    private final Debtors debtors;
    private final JdbcClient jdbc;
    private final GrantedCreditors granted;

    ConsentsResource(Consents consents, Debtors debtors, JdbcClient jdbc, GrantedCreditors granted) {
        this.granted = granted;
        this.consents = consents;
        this.debtors = debtors;
        this.jdbc = jdbc;
    }

    @GetMapping
    List<ConsentView> list(@PathVariable String number) {
        return jdbc.sql(
                        """
                        select k.code as creditor, c.channel, c.purpose, c.permitted, c.source, c.since
                        from consent c left join creditor k on k.id = c.creditor_id
                        where c.person_id = ? and (c.creditor_id is null or c.creditor_id = any(?)) order by c.channel, k.code nulls first, c.purpose nulls first
                        """)
                .params(person(number), granted.ids())
                .query(ConsentView.class)
                .list();
    }

    @PutMapping
    List<ConsentView> record(@PathVariable String number, @Valid @RequestBody ConsentOrder order) {
        consents.record(
                person(number),
                creditor(order.creditor()),
                order.channel(),
                order.purpose(),
                order.permitted(),
                order.source());
        return list(number);
    }

    private long person(String number) {
        return debtors.byNumber(number)
                .map(Debtor::personId)
                .filter(granted::meet)
                .orElseThrow(() -> new NotInLedger("debtor", Plain.line(number)));
    }

    private Long creditor(String code) {
        return code == null ? null : granted.get(code).id();
    }

    /** A consent as it stands. */
    record ConsentView(
            String creditor, String channel, String purpose, boolean permitted, String source, OffsetDateTime since) {}
}
