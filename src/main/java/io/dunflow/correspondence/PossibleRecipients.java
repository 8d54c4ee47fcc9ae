package io.dunflow.correspondence;

import io.dunflow.policy.Answer;
import java.util.HashMap;
import java.util.Map;

/**
 * Who may get a notice: each with its id and language, null where there is none.
 *
 * @param letters label of that name: of the account, else of the debtor, else of its head office
 * @param branch whether the debtor has a head office
 */
record PossibleRecipients(
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

    /** Whoever acts for the debtor: no table is asked. */
    Addressee redirected() {
        return to("redirection:" + redirection, redirectionLanguage, null);
    }

    /** As the table answered; the debtor when it named nobody who is there. */
    Addressee chosen(Answer answer) {
        return chosen(answer.text("recipient").orElse("DEBTOR"), answer.id() == 0 ? null : answer.id());
    }

    /** Where there is no table: the first that is there. */
    Addressee first() {
        return itemContact != null
                ? chosen("ITEM_CONTACT", null)
                : accountContact != null ? chosen("ACCOUNT_CONTACT", null) : chosen("DEBTOR_CONTACT", null);
    }

    private Addressee chosen(String word, Long decision) {
        return switch (word) {
            case "ITEM_CONTACT" -> contact(itemContact, itemLanguage, decision);
            case "ACCOUNT_CONTACT" -> contact(accountContact, accountLanguage, decision);
            case "DEBTOR_CONTACT" -> contact(debtorContact, debtorContactLanguage, decision);
            case "HEAD_OFFICE" ->
                branch ? to("head-office:" + debtorId, headOfficeLanguage, decision) : debtor(decision);
            default -> debtor(decision);
        };
    }

    private Addressee contact(Long contact, String language, Long decision) {
        return contact == null ? debtor(decision) : to("contact:" + contact, language, decision);
    }

    private Addressee debtor(Long decision) {
        return to("debtor:" + debtorId, debtorLanguage, decision);
    }

    private Addressee to(String reference, String language, Long decision) {
        return new Addressee(creditorId, debtorId, reference, language == null ? debtorLanguage : language, decision);
    }
}
