package io.tierledger.past;

import io.tierledger.contracts.scores.Ranked;
import io.tierledger.platform.bytes.ByteWriter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A scorecard of the past, as it is told: criterion by criterion in the order of the version, then its rank. */
public final class PastCardBytes {
    static final int EVER_ORDERED = 1;
    static final int RANKED = 2;
    static final int MEASURED = 1;
    static final int PROVISIONAL = 2;
    static final int STALE = 4;
    static final int JUDGED = 8;

    final ByteWriter told = PastForm.part(64);

    /** Another one. */
    public void begin(boolean everOrdered, boolean ranked) {
        told.cutTo(0);
        told.flags((everOrdered ? EVER_ORDERED : 0) | (ranked ? RANKED : 0));
    }

    /** @param daysAgo when it was measured */
    public void measured(int score, boolean provisional, boolean stale, int daysAgo, BigDecimal value) {
        told.number(score).flags(marks(provisional, stale) | MEASURED);
        told.number(daysAgo).number(value.scale()).number(value.unscaledValue().longValueExact());
    }

    /** @param daysAgo when it was judged; null when it was neither measured nor judged */
    public void scored(int score, boolean provisional, boolean stale, @Nullable Integer daysAgo) {
        told.number(score).flags(marks(provisional, stale) | (daysAgo != null ? JUDGED : 0));
        if (daysAgo != null) {
            told.number(daysAgo);
        }
    }

    /** Last, and only where it was said at the beginning. */
    public void ranked(Ranked ranked) {
        told.number(ranked.n()).number(ranked.rank()).number(ranked.borders().size());
        ranked.borders().forEach(told::number);
    }

    public boolean saysAs(PastCardBytes other) {
        return told.equalsFrom(0, other.told, 0);
    }

    private static int marks(boolean provisional, boolean stale) {
        return (provisional ? PROVISIONAL : 0) | (stale ? STALE : 0);
    }
}
