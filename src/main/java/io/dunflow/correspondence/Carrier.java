package io.dunflow.correspondence;

/** Takes the notices of one channel to where they go. */
interface Carrier {

    Channel channel();

    /**
     * Makes a notice ready to go, within the transaction that hands it over.
     *
     * @throws NotSent when it has nowhere to go
     */
    Consignment prepare(Outgoing outgoing, Message message);
}
