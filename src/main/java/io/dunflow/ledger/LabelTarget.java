package io.dunflow.ledger;

import java.util.Arrays;
import java.util.Optional;

/** What a label hangs on: its name in addresses, its table, the column that its users know it by. */
public enum LabelTarget {
    CREDITOR("creditors", "creditor", "code"),
    DEBTOR("debtors", "debtor", "number"),
    ACCOUNT("accounts", "account", "id::text"),
    ITEM("items", "item", "id::text");

    private final String resource;
    private final String table;
    private final String name;

    LabelTarget(String resource, String table, String name) {
        this.resource = resource;
        this.table = table;
        this.name = name;
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
}
