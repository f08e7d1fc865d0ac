package io.tierledger.scoring.scorecards;

/**
 * Where, in a customer's packed memory, one method keeps what was last said: published or not, scores, zones and marks, and for
 * methods assessed at month ends the day and scores of the last assessment. Some ten bytes a method instead of an object graph, because a
 * partition holds a hundred thousand customers.
 */
public final class MemoryLayout {
    private static final int PUBLISHED = 1;
    private static final int EVER_ORDERED = 2;
    private static final int ENTERING = 4;
    /** Not set in memories that are older than this mark: of those nothing is taken for granted. */
    private static final int AS_TOLD = 8;

    private static final int PER_CRITERION = 3;
    public static final int NEVER = Integer.MIN_VALUE;

    private final int base;
    private final int criteria;
    private final int reviewed;
    private final int length;

    public MemoryLayout(MethodRules rules, int base) {
        this.base = base;
        this.criteria = rules.size();
        this.reviewed = base + 1 + PER_CRITERION * criteria;
        this.length = reviewed + (rules.looksBack() ? 5 + criteria : 0) - base;
    }

    public int base() {
        return base;
    }

    public int length() {
        return length;
    }

    /** Score last taken; 0 when there is none. */
    public int score(byte[] memory, int i) {
        return memory[base + 1 + PER_CRITERION * i] & 0xff;
    }

    public int zone(byte[] memory, int i) {
        return memory[base + 2 + PER_CRITERION * i] & 0xff;
    }

    public int marks(byte[] memory, int i) {
        return memory[base + 3 + PER_CRITERION * i];
    }

    void set(byte[] memory, int i, int score, int zone, int marks) {
        memory[base + 1 + PER_CRITERION * i] = (byte) score;
        memory[base + 2 + PER_CRITERION * i] = (byte) zone;
        memory[base + 3 + PER_CRITERION * i] = (byte) marks;
    }

    public boolean isPublished(byte[] memory) {
        return (memory[base] & PUBLISHED) != 0;
    }

    boolean everOrdered(byte[] memory) {
        return (memory[base] & EVER_ORDERED) != 0;
    }

    void published(byte[] memory, boolean everOrdered) {
        memory[base] = (byte) (memory[base] & ENTERING | PUBLISHED | AS_TOLD | (everOrdered ? EVER_ORDERED : 0));
    }

    /** No figure has moved since the last scorecard, as far as {@link #figuresMoved} was told. */
    public boolean isAsTold(byte[] memory) {
        return (memory[base] & AS_TOLD) != 0;
    }

    /** A figure may be another than the one that was told. */
    public void figuresMoved(byte[] memory) {
        memory[base] &= ~AS_TOLD;
    }

    /** The customer is to be assessed at the coming month end. */
    public boolean isEntering(byte[] memory) {
        return (memory[base] & ENTERING) != 0;
    }

    /** The figures of its last scorecard may be old ones. */
    public void enteringAgain(byte[] memory) {
        figuresMoved(memory);
        entering(memory);
    }

    public void entering(byte[] memory) {
        memory[base] |= ENTERING;
    }

    /**
     * The month end at which the customer was first assessed with the scores it had; {@link #NEVER} before the first. A method that is
     * assessed every month has been so with the same scores ever since.
     */
    public int assessedOn(byte[] memory) {
        return memory[reviewed] == 0 ? NEVER : read(memory, reviewed + 1);
    }

    /** It was never assessed, or is to be so at the coming month end. */
    public boolean isUnassessed(byte[] memory) {
        return isEntering(memory) || assessedOn(memory) == NEVER;
    }

    boolean everOrderedWhenAssessed(byte[] memory) {
        return (memory[reviewed] & EVER_ORDERED) != 0;
    }

    /** The score of the last assessment; 0 before the first. */
    public int assessedScore(byte[] memory, int i) {
        return memory[reviewed + 5 + i] & 0xff;
    }

    boolean assessedAs(byte[] memory, int[] scores) {
        for (int i = 0; i < criteria; i++) {
            if (assessedScore(memory, i) != scores[i]) {
                return false;
            }
        }
        return true;
    }

    /** The coming month end has come. */
    public void entered(byte[] memory) {
        memory[base] &= ~ENTERING;
    }

    /**
     * Notes what is published now as assessed; whoever is entering still is.
     *
     * @param everOrdered whether it had ordered by that day
     */
    public void assessed(byte[] memory, int day, boolean everOrdered) {
        memory[reviewed] = (byte) (PUBLISHED | (everOrdered ? EVER_ORDERED : 0));
        write(memory, reviewed + 1, day);
        for (int i = 0; i < criteria; i++) {
            memory[reviewed + 5 + i] = memory[base + 1 + PER_CRITERION * i];
        }
    }

    private static int read(byte[] memory, int at) {
        return memory[at] << 24 | (memory[at + 1] & 0xff) << 16 | (memory[at + 2] & 0xff) << 8 | memory[at + 3] & 0xff;
    }

    private static void write(byte[] memory, int at, int value) {
        memory[at] = (byte) (value >> 24);
        memory[at + 1] = (byte) (value >> 16);
        memory[at + 2] = (byte) (value >> 8);
        memory[at + 3] = (byte) value;
    }
}
