package io.dunflow.ledger;

import java.util.Arrays;
import java.util.Optional;

/** What a label hangs on: its name in addresses, its table, the column that its users know it by. */
public enum LabelTarget {
    CREDITOR("creditors", "creditor", "code", "select id from account where false"),
    DEBTOR(
            "debtors",
            "debtor",
            "number",
            "select a.id from account a join debtor d on d.id = a.debtor_id where d.id = :id or d.parent_id = :id"),
    ACCOUNT("accounts", "account", "id::text", "select id from account where id = :id"),
    ITEM("items", "item", "id::text", "select account_id from item where id = :id");

    private final String resource;
    private final String table;
    private final String name;
    private final String accounts;

    LabelTarget(String resource, String table, String name, String accounts) {
        this.resource = resource;
        this.table = table;
        this.name = name;
        this.accounts = accounts;
    }

    static Optional<LabelTarget> named(String resource) {
        return Arrays.stream(values())
                .filter(target -> target.resource.equals(resource))
                .findFirst();
    }

    String table() {
        return table;
    }

    String column() {
        return table + "_id";
    }

    /** Finds the id of the one that {@code :name} names. */
    String lookUp() {
        return "select id from " + table + " where " + name + " = :name";
    }

    /** Finds the accounts that it concerns, of the one with {@code :id}; none for a creditor, as these would be all. */
    String accounts() {
        return accounts;
    }
}
