package io.tierledger.engagement.workload;

import java.util.OptionalLong;

/** How many customers of one tier fit into the time there is, while those of the others stay as they are. */
public final class Fitting {
    private Fitting() {}

    /**
     * Empty for a tier of which each customer asks nothing: any number fits.
     *
     * @param present customers of the tier now
     * @param left of the time of {@code days}; below zero where more is asked than there is
     */
    public static OptionalLong of(long present, Minutes left, Treated tier, Stretch days) {
        Minutes each = Minutes.ofAYear(tier.aYear(), days.days());
        return each.parts() == 0 ? OptionalLong.empty() : OptionalLong.of(Math.max(0, present + left.over(each)));
    }

    /** What it costs a year to treat a customer of one tier as one of another; below zero where that asks less. */
    public static Minutes instead(Treated given, Treated own) {
        return Minutes.of(given.aYear() - own.aYear());
    }
}
