package io.dunflow.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.CreditorGrants;
import io.dunflow.ledger.Grantee;
import io.dunflow.ledger.LabelTarget;
import io.dunflow.ledger.Labelling;
import io.dunflow.ledger.Portfolio;
import io.dunflow.worklist.FollowUps.FollowUp;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A task for whom the customer knows is this user's only where the user may see it; else its group reads why it is theirs. */
@IntegrationTest
class AccountManagersIT {

    @Autowired
    Portfolio portfolio;

    @Autowired
    Labelling labelling;

    @Autowired
    CreditorGrants grants;

    @Autowired
    IdentityService identity;

    @Autowired
    AccountManagers managers;

    private Creditor creditor;
    private Account account;
    private String ada;
    private FollowUp sheet;

    @BeforeEach
    void aTaskAboutACustomerWhomAdaKnows() {
        creditor = portfolio.aCreditor();
        var debtor = portfolio.aDebtor();
        account = portfolio.accountOf(creditor, debtor);
        ada = "ada" + Portfolio.next().replaceAll("\\W", "");
        labelling.set(LabelTarget.DEBTOR, debtor.number(), "accountManager", ada, "Knows them", "finance");
        sheet = new FollowUp("Speak to the customer", "Nobody was reached", "/accounts/" + account.id());
    }

    @AfterEach
    void nobodyStays() {
        identity.deleteUser(ada);
    }

    @Test
    void whoWasGrantedTheCreditorGetsTheTask() {
        identity.saveUser(identity.newUser(ada));
        grants.grant(Grantee.user(ada), creditor.code(), "admin");

        assertThat(managers.give(sheet)).isEqualTo(sheet.ownedBy(ada));
    }

    @Test
    void whoWasNotLeavesItToTheGroupWhichReadsWhy() {
        identity.saveUser(identity.newUser(ada));
        grants.grant(Grantee.user(ada), portfolio.aCreditor().code(), "admin");

        var given = managers.give(sheet);

        assertThat(given.owner()).isNull();
        assertThat(given.summary())
                .startsWith("Nobody was reached ")
                .contains(ada, "darf die Konten dieses Gläubigers aber nicht sehen");
    }

    @Test
    void whoNeverSignsInLeavesItToTheGroupWhichReadsWhy() {
        var given = managers.give(sheet);

        assertThat(given.owner()).isNull();
        assertThat(given.summary()).contains(ada, "so meldet sich niemand an");
    }
}
