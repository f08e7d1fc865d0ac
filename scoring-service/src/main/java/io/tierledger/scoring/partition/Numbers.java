package io.tierledger.scoring.partition;

import java.util.Arrays;

/** A growing list of ints without boxes. */
final class Numbers {
    private int[] numbers = new int[4];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size + Math.max(4, size >> 1));
        }
        numbers[size++] = number;
    }

    int size() {
        return size;
    }

    int get(int i) {
        return numbers[i];
    }
}
