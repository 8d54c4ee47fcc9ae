package io.dunflow.ledger;

/**
 * Who creditors are granted to.
 *
 * @param group whether the id is that of a group, not of a user
 */
public record Grantee(boolean group, String id) {

    public static Grantee user(String id) {
        return new Grantee(false, id);
    }

    public static Grantee group(String id) {
        return new Grantee(true, id);
    }

    String column() {
        return group ? "group_id" : "user_id";
    }
}
