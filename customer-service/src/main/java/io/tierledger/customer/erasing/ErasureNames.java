package io.tierledger.customer.erasing;

import java.util.Map;

/** The stable words under which events of erasures are stored. */
public final class ErasureNames {
    public static final Map<String, Class<?>> ALL = Map.of(
            "erasure-requested", ErasureEvent.ErasureRequested.class,
            "erasure-withdrawn", ErasureEvent.ErasureWithdrawn.class,
            "erasure-approved", ErasureEvent.ErasureApproved.class,
            "erasure-reported", ErasureEvent.ErasureReported.class,
            "erasure-done", ErasureEvent.ErasureDone.class);

    private ErasureNames() {}
}
