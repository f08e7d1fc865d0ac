package io.tierledger.contracts.method;

/** Takes down what a measure comes to: exactly, as a rational number, so that an average is never rounded before it is compared. */
public interface Figure {
    /** It is {@code numerator / (denominator × 10^decimals)} units; the denominator is positive. */
    Figure is(long numerator, long denominator, int decimals);

    /** Nothing is known of it. */
    Figure unknown();

    /** Something in it was filled in: an order without a cost counted the preset margin. */
    Figure filledIn();
}
