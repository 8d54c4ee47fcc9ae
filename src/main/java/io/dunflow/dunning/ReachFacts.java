package io.dunflow.dunning;

import io.dunflow.correspondence.Channel;
import io.dunflow.correspondence.Purpose;

/**
 * How a debtor can be reached, and what it said about being reached so: null where it said nothing.
 *
 * @param mailbox an e-mail address from which nothing came back
 * @param address a postal address
 */
record ReachFacts(
        boolean mailbox,
        boolean address,
        Boolean mailOfDunning,
        Boolean mailOfPreDue,
        Boolean letterOfDunning,
        Boolean letterOfPreDue) {

    /** Of somebody who agreed to everything. */
    static ReachFacts agreed(boolean mailbox, boolean address) {
        return new ReachFacts(mailbox, address, true, true, true, true);
    }

    /** An e-mail address that may be used for dunning. */
    boolean email() {
        return mailbox && !Boolean.FALSE.equals(mailOfDunning);
    }

    Boolean consent(Channel channel, Purpose purpose) {
        boolean preDue = purpose == Purpose.PRE_DUE;
        return switch (channel) {
            case EMAIL -> preDue ? mailOfPreDue : mailOfDunning;
            case LETTER -> preDue ? letterOfPreDue : letterOfDunning;
        };
    }
}
