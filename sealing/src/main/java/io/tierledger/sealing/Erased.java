package io.tierledger.sealing;

/** The subject's key was destroyed: what it sealed is gone. */
final class Erased extends Exception {
    private final transient Subject subject;

    Erased(Subject subject) {
        super("The key of " + subject + " was destroyed.", null, false, false);
        this.subject = subject;
    }

    Subject subject() {
        return subject;
    }
}
