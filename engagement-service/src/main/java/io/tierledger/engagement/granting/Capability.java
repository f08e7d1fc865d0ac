package io.tierledger.engagement.granting;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In what a tier is given a level (S2). The names are frozen words, and so is how methods write them ({@link #word}). */
public enum Capability {
    /** How soon an answer is promised; every method grants it, by the place of the tier. */
    RESPONSE,
    /** In percent. */
    DISCOUNT_CEILING,
    /** In days. */
    PAYMENT_TERM,
    FIXED_CONTACT,
    DELIVERY,
    PRICE_LIST;

    /** As methods and addresses write it: {@code discount-ceiling}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for what is none: methods say more of a tier than customers are given. */
    public static Optional<Capability> called(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
