package io.dunflow.correspondence;

import io.dunflow.policy.Answer;
import io.dunflow.policy.Sitting;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who may get a notice: each with its id and language, null where there is none.
 *
 * @param letters label of that name: of the account, else of the debtor, else of its head office
 * @param branch whether the debtor has a head office
 */
record PossibleRecipients(
        long accountId,
        long creditorId,
        long debtorId,
        String letters,
        boolean branch,
        Long redirection,
        String redirectionLanguage,
        Long itemContact,
        String itemLanguage,
        Long accountContact,
        String accountLanguage,
        Long debtorContact,
        String debtorContactLanguage,
        String debtorLanguage,
        Long headOfficeContact,
        String headOfficeLanguage) {

    /** What the table {@code recipient} may ask. */
    Map<String, Object> facts() {
        var facts = new HashMap<String, Object>();
        facts.put("letters", letters);
        facts.put("isBranch", branch);
        facts.put("itemContact", itemContact != null);
        facts.put("accountContact", accountContact != null);
        facts.put("debtorContact", debtorContact != null);
        return facts;
    }

    /** As the table answers, unless somebody acts for the debtor; without tables the first that is there. */
    Addressee choose(Sitting sitting) {
        if (redirection != null) {
            return redirected();
        }
        return sitting == null ? first() : chosen(sitting.ask("recipient", facts()));
    }

    /** As what it was chosen. */
    String why(Addressee chosen) {
        var parts = chosen.reference().split(":");
        return switch (parts[0]) {
            case "redirection" -> "REDIRECTION";
            case "head-office" -> "HEAD_OFFICE";
            case "debtor" -> "DEBTOR";
            default -> contact(Long.parseLong(parts[1]));
        };
    }

    private String contact(long id) {
        if (itemContact != null && itemContact == id) {
            return "ITEM_CONTACT";
        }
        return accountContact != null && accountContact == id ? "ACCOUNT_CONTACT" : "DEBTOR_CONTACT";
    }

    /** The same for a notice on invoices that all name this contact; null: on others. */
    PossibleRecipients naming(Long contact) {
        return new PossibleRecipients(
                accountId,
                creditorId,
                debtorId,
                letters,
                branch,
                redirection,
                redirectionLanguage,
                contact,
                null,
                accountContact,
                accountLanguage,
                debtorContact,
                debtorContactLanguage,
                debtorLanguage,
                headOfficeContact,
                headOfficeLanguage);
    }

    /** All who may get a notice, with these contacts of its invoices. */
    Stream<String> references(Collection<Long> contactsOfItems) {
        if (redirection != null) {
            return Stream.of(redirected().reference());
        }
        var contacts = Stream.concat(contactsOfItems.stream(), Stream.of(accountContact, debtorContact))
                .filter(contact -> contact != null)
                .map(contact -> "contact:" + contact);
        var debtor = Stream.of("debtor:" + debtorId);
        return Stream.of(debtor, contacts, branch ? Stream.of(headOffice()) : Stream.<String>empty())
                .flatMap(some -> some)
                .distinct();
    }

    /** Whoever acts for the debtor: no table is asked. */
    private Addressee redirected() {
        return to("redirection:" + redirection, redirectionLanguage, null);
    }

    /** As the table answered; the debtor when it named nobody who is there. */
    private Addressee chosen(Answer answer) {
        return chosen(answer.text("recipient").orElse("DEBTOR"), answer.id() == 0 ? null : answer.id());
    }

    /** Where there is no table: the first that is there. */
    private Addressee first() {
        return itemContact != null
                ? chosen("ITEM_CONTACT", null)
                : accountContact != null ? chosen("ACCOUNT_CONTACT", null) : chosen("DEBTOR_CONTACT", null);
    }

    private Addressee chosen(String word, Long decision) {
        return switch (word) {
            case "ITEM_CONTACT" -> contact(itemContact, itemLanguage, decision);
            case "ACCOUNT_CONTACT" -> contact(accountContact, accountLanguage, decision);
            case "DEBTOR_CONTACT" -> contact(debtorContact, debtorContactLanguage, decision);
            case "HEAD_OFFICE" -> branch ? to(headOffice(), headOfficeLanguage, decision) : debtor(decision);
            default -> debtor(decision);
        };
    }

    /** The head office of the debtor, and whom it named. */
    private String headOffice() {
        return "head-office:" + debtorId + (headOfficeContact == null ? "" : ":" + headOfficeContact);
    }

    private Addressee contact(Long contact, String language, Long decision) {
        return contact == null ? debtor(decision) : to("contact:" + contact, language, decision);
    }

    private Addressee debtor(Long decision) {
        return to("debtor:" + debtorId, debtorLanguage, decision);
    }

    private Addressee to(String reference, String language, Long decision) {
        return new Addressee(
                creditorId, debtorId, reference, language == null ? debtorLanguage : language, decision, false);
    }
}
