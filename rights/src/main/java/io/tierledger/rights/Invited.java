package io.tierledger.rights;

/** The words of an invitation: a token that customer-service signs and that our own provider alone reads. No door takes it for a sign-in. */
public final class Invited {
    /** Who gives it. */
    public static final String ISSUER = "tierledger";
    /** What it is for. */
    public static final String AUDIENCE = "tierledger-invitation";
    /** Claim: what the person is called. */
    public static final String NAME = "name";
    /** Claim: when it was drawn, ISO 8601 to the microsecond; a password that was set since makes it void. */
    public static final String DRAWN = "drawn";
    /** In what part of the query of {@code /sign-in} it stands. */
    public static final String PARAMETER = "invitation";

    private Invited() {}
}
