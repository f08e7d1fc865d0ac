package io.tierledger.contracts;

import org.jspecify.annotations.Nullable;

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

    private static final String PERSON = "person:";
    private static final String PROGRAM = "program:";
    private static final String ORDER = "order:";
    private static final String HAND_OVER = "hand-over:";

    private Actor() {}

    /**
     * Somebody who was signed in.
     *
     * @param id of a person, or {@code program:} and the id of a program
     */
    public static String signedIn(String id) {
        return id.startsWith(PROGRAM) ? id : PERSON + id;
    }

    /** The id by which {@link #signedIn} names it; null for whatever else an actor is. */
    public static @Nullable String idOf(@Nullable String actor) {
        if (actor == null) {
            return null;
        }
        return actor.startsWith(PERSON) ? actor.substring(PERSON.length()) : actor.startsWith(PROGRAM) ? actor : null;
    }

    /** As answers show somebody by whom something was said: the id of who was signed in, a typed name as it is. */
    public static String shown(String by) {
        String id = idOf(by);
        return id == null ? by : id;
    }

    /** Whether it is somebody who can say why: what was said stands in a sealed part. */
    public static boolean isSomebody(@Nullable String actor) {
        return NAME.equals(actor) || idOf(actor) != null;
    }

    /** Who is behind a word: one that is signed in by {@link #signedIn}, and a typed name else. */
    public static String of(String by) {
        return idOf(by) == null ? NAME : by;
    }

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
