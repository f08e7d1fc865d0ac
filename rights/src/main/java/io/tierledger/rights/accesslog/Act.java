package io.tierledger.rights.accesslog;

import java.util.Locale;

/** What somebody did, as the access log has it. */
public enum Act {
    SIGN_IN,
    SIGN_OUT,
    /** Persons, teams, tokens, who stands in, who answers for a customer. */
    CHANGE_OF_RIGHTS,
    /** What leaves as a file, or by an address that needs no sign-in. */
    EXPORT,
    /** A customer by its id. */
    PAGE,
    /** Why a customer has its tier, with the figures it rests on. */
    RECEIPT,
    /** A draft tried on the real past: whoever varies it learns what it does not say. */
    SIMULATION,
    /** Reading this log. */
    ACCESS_LOG,
    /** Nothing of the above; only who was refused it is logged. */
    NONE;

    /** {@code change-of-rights}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isLogged() {
        return this != NONE;
    }

    /** Whether it stands in the log before the first byte of the answer; else within a second or two, and once in ten minutes. */
    public boolean isStoredFirst() {
        return this == EXPORT || this == RECEIPT || this == ACCESS_LOG;
    }

    /** Whether each time is a row of its own, however soon it comes after another. */
    public boolean isEachTime() {
        return isStoredFirst() || this == SIGN_IN || this == SIGN_OUT || this == CHANGE_OF_RIGHTS;
    }
}
