package io.tierledger.identity;

import org.jspecify.annotations.Nullable;

/**
 * What somebody tried at one of the provider's pages, and what came of it. Who signed in is told by the gateway, with the session it began.
 *
 * @param person whose account it was; null where there is no such account: what was typed then may be anything
 * @param page method and path
 * @param outcome {@link #DONE}, or why not
 * @param network from where, as the gateway said it; null where nobody knows
 */
public record SignInSeen(
        @Nullable String person,
        String page,
        String outcome,
        @Nullable String network) {
    public static final String DONE = "answered";
    /** A wrong password, or no such account. */
    public static final String UNKNOWN = "unknown-sign-in";
    /** After too many of those none is tried. */
    public static final String TOO_OFTEN = "sign-in-locked";

    static final String SIGN_IN = "POST /identity/sign-in";
    static final String ONE_CLICK = "POST /identity/one-click";
    static final String INVITATION = "POST /identity/invitation";
    static final String FIRST = "POST /identity/first-administrator";
}
