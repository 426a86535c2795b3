package nl.coachopdebank.server;

/** Someone asked for demo accounts on an address that others can reach. */
final class DemoOnOpenAddress extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemoOnOpenAddress(String address) {
        super("The demo accounts have public passwords, so they never run on an address that others can reach ("
                + address + "). Leave server.address out, or configure couch.accounts and set couch.demo=false.");
    }
}
