package io.tierledger.customer.importing;

/** Two rows one after the other whose days differ. */
record Step(int before, int after) {
    Step mirrored() {
        return new Step(-before, -after);
    }
}
