package io.tierledger.platform.watching;

import java.util.Collection;

/** A part of a service that tells what of it must not stand still; every bean of this type is watched. */
@FunctionalInterface
public interface Watched {
    Collection<? extends Moving> moving();
}
