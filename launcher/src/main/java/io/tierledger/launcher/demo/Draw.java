package io.tierledger.launcher.demo;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that is the same every time: a stream of its own per subject, so that one more customer changes no other. */
final class Draw {
    private static final long SEED = 20_261_122L;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    private Draw(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Draw of(String subject, int number) {
        return new Draw(SEED + subject.hashCode() * GOLDEN + number * 0x632BE59BD9B4E019L);
    }

    /** From {@code least} up to and including {@code most}. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean permille(int chance) {
        return random.nextInt(1000) < chance;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A whole number whose average is {@code thousandths} / 1000. */
    int around(long thousandths) {
        return (int) (thousandths / 1000) + (permille((int) (thousandths % 1000)) ? 1 : 0);
    }

    /** {@code amount} times a factor from {@code least} to {@code most} thousandths. */
    long spread(long amount, int least, int most) {
        return amount * between(least, most) / 1000;
    }
}
