package io.tierledger.tier.placement.policy;

/** On which side of the margin a border is read: as it is, raised for a promotion, lowered for a demotion. */
public enum Lean {
    STRAIGHT(0),
    STRICT(1),
    LENIENT(-1);

    private final int direction;

    Lean(int direction) {
        this.direction = direction;
    }

    /** 1 when borders are raised, -1 when they are lowered, 0 when neither. */
    int direction() {
        return direction;
    }

    /** As it is kept: never changed. */
    public int number() {
        return direction + 1;
    }

    /** What {@link #number()} told. */
    public static Lean numbered(int number) {
        return switch (number) {
            case 0 -> LENIENT;
            case 1 -> STRAIGHT;
            case 2 -> STRICT;
            default -> throw new IllegalArgumentException("no lean: " + number);
        };
    }
}
