package io.tierledger.rights;

import java.util.Locale;

/** Whose customers somebody sees, in a word for pages; exactly whose is a {@link Reach}. */
public enum Sight {
    EVERYBODY,
    /** Those of the teams that the person leads or belongs to, and of the teams below; an account manager the own ones besides. */
    OWN_TEAMS,
    /** Those that the person answers for, as their account manager or as the stand-in of the day. */
    OWN_CUSTOMERS,
    NOBODY;

    /** {@code own-customers}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
