package io.tierledger.rights;

import java.util.Locale;

/** Why not, each a stable code with words in both languages ({@code problems/rights}). */
public enum Refusal {
    /** The table has no such route; so whatever was forgotten is closed. */
    NO_SUCH_ADDRESS(404),
    SIGN_IN_NEEDED(401),
    SERVICES_ONLY(403),
    /** No role of the person, or purpose of the program, is one that may. */
    ROLE_NEEDED(403),
    /** A role that may, but somebody else's customer, team or doing. */
    NOT_YOURS(403),
    JUDGED_YOURSELF(403),
    ANSWER_YOURSELF(403),
    OVERRODE_YOURSELF(403),
    /** It shows the whole house, which where customers are kept apart only who reaches everybody sees. */
    REACH_NEEDED(403),
    /** The person put it forward, so that another carries it out. */
    MADE_YOURSELF(403),
    /** Nobody who is known has put it forward. */
    SECOND_PERSON_NEEDED(403);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    /** Of the answer over HTTP. */
    public int status() {
        return status;
    }

    /** For programs: {@code role-needed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
