package io.dunflow.correspondence;

/**
 * How whoever gets a notice can be reached, and what they said about being reached so: null where they said nothing.
 *
 * @param kind BUSINESS or CONSUMER
 * @param mailbox an e-mail address from which nothing came back
 * @param address a postal address
 */
public record Reach(
        String kind,
        boolean mailbox,
        boolean address,
        Boolean mailOfDunning,
        Boolean mailOfPreDue,
        Boolean letterOfDunning,
        Boolean letterOfPreDue) {

    /** Of somebody who agreed to everything. */
    public static Reach agreed(String kind, boolean mailbox, boolean address) {
        return new Reach(kind, mailbox, address, true, true, true, true);
    }

    /** An e-mail address that may be used for dunning. */
    public boolean email() {
        return mailbox && !Boolean.FALSE.equals(mailOfDunning);
    }

    /** Whether they agreed to notices of this purpose by this channel. */
    public Boolean consent(Channel channel, Purpose purpose) {
        boolean preDue = purpose == Purpose.PRE_DUE;
        return switch (channel) {
            case EMAIL -> preDue ? mailOfPreDue : mailOfDunning;
            case LETTER -> preDue ? letterOfPreDue : letterOfDunning;
        };
    }
}
