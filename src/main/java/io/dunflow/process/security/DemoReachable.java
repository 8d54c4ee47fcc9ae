package io.dunflow.process.security;

/** The users of the demo have a known password, so a server with them must not be reachable from other machines. */
class DemoReachable extends RuntimeException {

    DemoReachable(String address) {
        super("The users of the demo (dunflow.demo.users) need server.address=127.0.0.1; it is "
                + (address.isBlank() ? "not set" : address));
    }
}
