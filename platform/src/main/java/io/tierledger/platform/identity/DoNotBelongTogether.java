package io.tierledger.platform.identity;

/** Stores that were mixed, or of which one is older than the others: going on would lose or invent what was published. */
public final class DoNotBelongTogether extends IllegalStateException {
    public DoNotBelongTogether(String what, String whatToDo) {
        super(what + " " + whatToDo);
    }
}
