package io.dunflow.credit;

import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NotInLedger;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps users to what is granted to them: an exposure adds up what several creditors are owed, so its sums are shown only
 * to who was granted all of these; a debtor with whom none of the granted creditors deals does not exist.
 */
@Component
class CreditAccess {

    private final JdbcClient jdbc;
    private final GrantedCreditors granted;

    CreditAccess(JdbcClient jdbc, GrantedCreditors granted) {
        this.jdbc = jdbc;
        this.granted = granted;
    }

    /**
     * The id of a debtor that the user at work may know.
     *
     * @throws NotInLedger when there is none
     */
    long debtor(String number) {
        var found = jdbc.sql("select id from debtor where number = ?")
                .param(number)
                .query(Long.class)
                .optional();
        if (found.isEmpty() || !granted.all() && !dealsWithGranted(found.get())) {
            throw granted.unknown("debtor", number);
        }
        return found.get();
    }

    /** The same of a debtor that a request names in its body. */
    long debtorIn(String number) {
        try {
            return debtor(number);
        } catch (NotInLedger unknown) {
            throw new InvalidInput("debtor", unknown.sentence());
        }
    }

    /** The granted creditor that a request names in its body. */
    Creditor creditorIn(String code) {
        try {
            return granted.get(code);
        } catch (NotInLedger unknown) {
            throw new InvalidInput("creditor", unknown.sentence());
        }
    }

    /** Passes when the creditor of the account is granted. */
    void account(long id) {
        granted.demandAccount(id);
    }

    boolean seesAccount(long id) {
        var creditor = jdbc.sql("select creditor_id from account where id = ?")
                .param(id)
                .query(Long.class)
                .single();
        return granted.contain(List.of(creditor));
    }

    /** Whether all creditors that the group of a debtor deals with are granted. */
    boolean seesSums(long debtorId) {
        return granted.all() || granted.contain(creditors(debtorId));
    }

    private boolean dealsWithGranted(long debtorId) {
        var of = jdbc.sql("select distinct creditor_id from account where debtor_id = ?")
                .param(debtorId)
                .query(Long.class)
                .list();
        return of.stream().anyMatch(creditor -> granted.contain(List.of(creditor)));
    }

    private List<Long> creditors(long debtorId) {
        return jdbc.sql("select distinct creditor_id from account"
                        + " where debtor_id in (select group_of(head_of(?)))")
                .param(debtorId)
                .query(Long.class)
                .list();
    }
}
