package io.dunflow.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who may read along what an account gets.
 *
 * @param letters label of that name, as for recipients
 * @param copyTo label {@code copies}, of the same
 * @param contacts ids of those who get copies
 * @param representative id of a fact about the person that names one; null when none does
 * @param manager label {@code accountManager} of the debtor
 */
record PossibleCopies(
        long accountId,
        long debtorId,
        String letters,
        String copyTo,
        boolean branch,
        Long headOfficeContact,
        List<Long> contacts,
        Long representative,
        String manager) {

    /** What the table {@code copies} may ask. */
    Map<String, Object> facts(Purpose purpose) {
        var facts = new HashMap<String, Object>();
        facts.put("letters", letters);
        facts.put("copyTo", copyTo);
        facts.put("purpose", purpose.name());
        facts.put("isBranch", branch);
        facts.put("copyContact", !contacts.isEmpty());
        facts.put("represented", representative != null);
        facts.put("accountManager", manager != null);
        return facts;
    }

    /** Who is meant by an answer of the table; nobody where nobody of that kind is there. */
    Stream<String> references(String kind) {
        return switch (kind) {
            case "HEAD_OFFICE" ->
                branch
                        ? Stream.of(
                                "head-office:" + debtorId + (headOfficeContact == null ? "" : ":" + headOfficeContact))
                        : Stream.empty();
            case "CONTACTS" -> contacts.stream().map(contact -> "contact:" + contact);
            case "REPRESENTATIVE" ->
                representative == null ? Stream.empty() : Stream.of("representative:" + representative);
            default -> manager == null ? Stream.empty() : Stream.of("manager:" + manager);
        };
    }
}
