package io.tierledger.contracts;

/** Who did something, as events say it: a frozen word for the kind, and the id behind a colon where the kind has ids. */
public final class Actor {
    /** Somebody who gave a name and was not signed in; the name stands in the sealed part. */
    public static final String NAME = "name";

    /** A date that had come. */
    public static final String CLOCK = "clock";

    private Actor() {}

    /** A version of a method. */
    public static String policy(String method, int version) {
        return "policy:" + method + "/" + version;
    }

    /** One of the services, of itself. */
    public static String service(String name) {
        return "service:" + name;
    }
}
