package io.tierledger.sealing;

/** Keys cannot be had for now, or are lost: nothing may be sealed or opened, and no new key takes their place. */
final class KeysAway extends RuntimeException {
    KeysAway(String because, Throwable cause) {
        super(because, cause);
    }

    KeysAway(String because) {
        super(because);
    }
}
