package io.tierledger.gateway;

/** What the gateway does not pass on. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Failure failure;

    Refused(Failure failure) {
        super(failure.name(), null, false, false);
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
