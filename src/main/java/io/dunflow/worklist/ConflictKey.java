package io.dunflow.worklist;

/** Names what one import and our ledger disagree about on one account: the key of its follow-up. */
public record ConflictKey(long importId, long accountId) {

    public static final String PREFIX = "conflict:";

    /** @param key such as {@code conflict:12/345} */
    public static ConflictKey of(String key) {
        var ids = key.substring(PREFIX.length()).split("/");
        return new ConflictKey(Long.parseLong(ids[0]), Long.parseLong(ids[1]));
    }

    @Override
    public String toString() {
        return PREFIX + importId + "/" + accountId;
    }
}
