package io.tierledger.verifier;

import io.tierledger.ledger.Entry;

/** The first thing in a store that is not what was signed, in the words it is said with. */
final class Finding extends RuntimeException {
    private Finding(String what) {
        super(what, null, false, false);
    }

    private static Finding of(long position, Entry event, String was) {
        return new Finding("event " + position + " (" + event.name() + ", " + event.stream() + ") was " + was);
    }

    static Finding changed(Entry event) {
        return of(event.position(), event, "changed");
    }

    static Finding deleted(Entry event) {
        return of(event.position(), event, "deleted");
    }

    static Finding inserted(Entry event) {
        return of(event.position(), event, "inserted");
    }

    /** @param now where it stands, which it was signed elsewhere */
    static Finding moved(Entry event, long now) {
        return of(now, event, "moved from " + event.position());
    }

    static Finding cutOffAfter(long position) {
        return new Finding("cut off after " + position);
    }

    /** @param size at which somebody else was shown another tree */
    static Finding fork(long size) {
        return new Finding("fork at " + size);
    }

    static Finding anotherKey() {
        return new Finding("another key");
    }

    /** An older copy of the store is said to have gone on since what was given. */
    static Finding unknownGeneration(int number) {
        return new Finding("generation " + number + ", whose key was not given");
    }

    /** What is wrong with the files of the ledger itself, while the store may be what it was. */
    static Finding files(String what) {
        return new Finding("the files of the ledger: " + what);
    }
}
