package io.tierledger.engagement.granting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which values a capability can have under a method, and which of two is more: a number where all tiers have one, else one of the tiers'
 * own words, in the order of the tiers.
 */
public final class Scale {
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(365);
    private static final int DECIMALS_OF_PERCENT = 2;

    private final Capability capability;
    private final List<String> bestFirst;
    private final boolean isOfNumbers;

    private Scale(Capability capability, List<String> bestFirst) {
        this.capability = capability;
        this.bestFirst = bestFirst;
        this.isOfNumbers = isCounted(capability) && bestFirst.stream().allMatch(one -> number(one) != null);
    }

    /** @param granted what the tiers have, the best first */
    static Scale of(Capability capability, List<String> granted) {
        return new Scale(
                capability,
                capability == Capability.RESPONSE
                        ? Responses.words()
                        : granted.stream().distinct().toList());
    }

    private static boolean isCounted(Capability capability) {
        return capability == Capability.DISCOUNT_CEILING || capability == Capability.PAYMENT_TERM;
    }

    /** A value as it is kept: {@code 7.50} is {@code 7.5}; empty for what the capability cannot have. */
    public Optional<String> read(String said) {
        if (!isOfNumbers) {
            return bestFirst.stream().filter(said::equals).findFirst();
        }
        return Optional.ofNullable(number(said)).filter(this::isPossible).map(Scale::written);
    }

    /** The words that can be said; empty where numbers are. */
    public List<String> words() {
        return isOfNumbers ? List.of() : bestFirst;
    }

    /** Whether a customer that has the one has no less than the other; of what cannot be compared nothing is as much. */
    public boolean isAsMuch(@Nullable String one, String other) {
        if (one == null) {
            return false;
        }
        if (!isOfNumbers) {
            return bestFirst.contains(one)
                    && bestFirst.contains(other)
                    && bestFirst.indexOf(one) <= bestFirst.indexOf(other);
        }
        BigDecimal has = number(one);
        BigDecimal wanted = number(other);
        return has != null && wanted != null && has.compareTo(wanted) >= 0;
    }

    private boolean isPossible(BigDecimal number) {
        return capability == Capability.PAYMENT_TERM
                ? number.compareTo(MOST_DAYS) <= 0
                        && number.stripTrailingZeros().scale() <= 0
                : number.compareTo(MOST_PERCENT) <= 0
                        && number.stripTrailingZeros().scale() <= DECIMALS_OF_PERCENT;
    }

    /** Null for a value that is a word. */
    public static @Nullable BigDecimal number(String text) {
        return text.matches("\\d{1,9}(\\.\\d{1,9})?") ? new BigDecimal(text) : null;
    }

    private static String written(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
