package io.dunflow.agency;

/** A way of speaking with agencies. What is said is the same in all of them; only how it gets there differs. */
public interface AgencyProtocol {

    /** By which connections name it. */
    String name();

    /** @throws io.dunflow.ledger.InvalidInput when a connection cannot be as it is set */
    void check(AgencyConnection connection);

    /**
     * Delivers a package. When the same is delivered again it is the same for the agency: it has the same name and content.
     *
     * @throws NotDelivered when it did not arrive, or nobody knows whether it did
     */
    void send(AgencyConnection to, OutPackage what);

    /**
     * Fetches what the agency left for us, in the order of the names. What the box took is put away there, so that it is
     * not fetched again; what it did not take stays.
     *
     * @throws NotDelivered when the agency cannot be reached
     */
    void receive(AgencyConnection from, Inbox box);

    /** Takes what an agency said. */
    interface Inbox {

        /** @return whether it could be read; what could not be is put away elsewhere */
        boolean take(String name, byte[] content);
    }
}
