package io.tierledger.contracts;

/** Who did something, as events say it: a frozen word for the kind, and the id behind a colon where the kind has ids. */
public final class Actor {
    /** Somebody who gave a name and was not signed in; the name stands in the sealed part. */
    public static final String NAME = "name";

    /** A date that had come. */
    public static final String CLOCK = "clock";

    /** A file, whoever sent it. */
    public static final String IMPORT = "import";

    /** A program that wrote without a name. */
    public static final String API = "api";

    private static final String ORDER = "order:";
    private static final String HAND_OVER = "hand-over:";

    private Actor() {}

    /** An order, by what it does. */
    public static String order(String orderId) {
        return ORDER + orderId;
    }

    /** A hand-over of many customers, which says who arranged it and why. */
    public static String handOver(String handOverId) {
        return HAND_OVER + handOverId;
    }

    /** Of what was stored before texts were sealed, and said who decided in one word: a typed name is {@link #NAME}, all else is itself. */
    public static String ofWord(String decidedBy) {
        boolean stands = decidedBy.equals(IMPORT)
                || decidedBy.equals(API)
                || decidedBy.startsWith(ORDER)
                || decidedBy.startsWith(HAND_OVER);
        return stands ? decidedBy : NAME;
    }

    /** A version of a method. */
    public static String policy(String method, int version) {
        return "policy:" + method + "/" + version;
    }

    /** One of the services, of itself. */
    public static String service(String name) {
        return "service:" + name;
    }
}
