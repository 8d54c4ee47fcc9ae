package io.dunflow.worklist;

import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.KnownUsers;
import io.dunflow.worklist.FollowUps.FollowUp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives tasks to whom the customer knows, as long as this user may see what is owed to the creditor. */
@Component
class AccountManagers {

    private final KnownUsers users;
    private final GrantedCreditors granted;
    private final TaskReaders readers;
    private final JdbcClient jdbc;

    AccountManagers(KnownUsers users, GrantedCreditors granted, TaskReaders readers, JdbcClient jdbc) {
        this.users = users;
        this.granted = granted;
        this.readers = readers;
        this.jdbc = jdbc;
    }

    /**
     * The task of the user whom the debtor's label {@code accountManager} names. Where this is no user, or the creditor is
     * not granted to it, the task is left to its group and says why; without such a label it is left as it is.
     *
     * @param sheet of a task about an account
     */
    FollowUp give(FollowUp sheet) {
        return AccountUrls.account(sheet.url())
                .flatMap(this::manager)
                .map(manager -> give(sheet, manager))
                .orElse(sheet);
    }

    private FollowUp give(FollowUp sheet, Manager manager) {
        var user = users.find(manager.name());
        if (user.isEmpty()) {
            return unowned(sheet, manager, "manager.unknown");
        }
        return granted.contain(user.get(), List.of(manager.creditorId()))
                ? sheet.ownedBy(manager.name())
                : unowned(sheet, manager, "manager.notGranted");
    }

    private FollowUp unowned(FollowUp sheet, Manager manager, String why) {
        var words = readers.ofAccount(manager.accountId()).words();
        return sheet.saying(words.text(why, manager.name()));
    }

    private Optional<Manager> manager(long account) {
        return jdbc.sql(
                        """
                        select b.value as name, a.id as account_id, a.creditor_id from account a
                        join label b on b.debtor_id = a.debtor_id and b.latest and b.key = 'accountManager'
                        where a.id = ? and b.value is not null
                        """)
                .param(account)
                .query(Manager.class)
                .optional();
    }

    /** Whom a label names, and what there would be to see. */
    record Manager(String name, long accountId, long creditorId) {}
}
