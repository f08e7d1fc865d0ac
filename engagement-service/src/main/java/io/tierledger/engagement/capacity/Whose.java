package io.tierledger.engagement.capacity;

import io.tierledger.engagement.plans.DueYears;
import io.tierledger.rights.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Whose time is asked about.
 *
 * @param accountManager {@code -} for customers for whom nobody answers; null for everybody's
 * @param team of which account managers alone; everybody where no team was named
 * @param reach of who asks
 */
record Whose(@Nullable String accountManager, Reach team, Reach reach) {

    /** @param manager null for nobody, who is among several only where nobody was asked for: nobody has no time */
    boolean holds(@Nullable String manager) {
        boolean isNamed = accountManager == null ? manager != null : accountManager.equals(word(manager));
        return isNamed && team.covers(manager) && reach.covers(manager);
    }

    /** As an account manager is named in questions. */
    static String word(@Nullable String manager) {
        return manager == null ? DueYears.NOBODY : manager;
    }

    /** Whether it is all there is to see. */
    boolean isEverybody() {
        return accountManager == null && team.isEverybody() && reach.isEverybody();
    }
}
