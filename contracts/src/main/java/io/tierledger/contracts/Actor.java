package io.tierledger.contracts;

/** Who did something, as events say it: a frozen word for the kind, and the id behind a colon where the kind has ids. */
public final class Actor {
    /** Somebody who gave a name and was not signed in; the name stands in the sealed part. */
    public static final String NAME = "name";

    private Actor() {}
}
