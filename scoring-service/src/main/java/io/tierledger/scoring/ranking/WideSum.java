package io.tierledger.scoring.ranking;

import java.math.BigInteger;

/** A sum of longs that is exact also beyond a long: what one customer may win, many together may not fit. */
final class WideSum {
    private BigInteger far = BigInteger.ZERO;
    private long near;

    void add(long value) {
        long sum = near + value;
        if (((near ^ sum) & (value ^ sum)) < 0) {
            far = far.add(BigInteger.valueOf(near)).add(BigInteger.valueOf(value));
            near = 0;
        } else {
            near = sum;
        }
    }

    /** Compares {@code factor} times this with {@code otherFactor} times the other; both factors small and not negative. */
    int compareTimes(long factor, WideSum other, long otherFactor) {
        if (far.signum() == 0 && other.far.signum() == 0) {
            int high = Long.compare(Math.multiplyHigh(near, factor), Math.multiplyHigh(other.near, otherFactor));
            return high != 0 ? high : Long.compareUnsigned(near * factor, other.near * otherFactor);
        }
        return all().multiply(BigInteger.valueOf(factor))
                .compareTo(other.all().multiply(BigInteger.valueOf(otherFactor)));
    }

    private BigInteger all() {
        return far.add(BigInteger.valueOf(near));
    }
}
