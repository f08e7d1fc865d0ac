package io.tierledger.customer.importing.pace;

/** Two rows one after the other whose days differ. */
record DayStep(int before, int after) {
    DayStep mirrored() {
        return new DayStep(-before, -after);
    }
}
