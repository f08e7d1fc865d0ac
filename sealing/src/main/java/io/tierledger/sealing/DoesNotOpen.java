package io.tierledger.sealing;

/** A sealed text that its key does not open: somebody has moved or changed it. */
final class DoesNotOpen extends Exception {
    DoesNotOpen(Place place, String because) {
        super("The part " + place.part() + " of " + place.stream() + " (" + place.subject() + ") does not open: "
                + because + ".");
    }
}
