package io.tierledger.scoring.events;

/** Published versions of methods, by id and version; what was published never changes. */
@FunctionalInterface
public interface Publications {

    /** @throws IllegalArgumentException when that version was never published */
    MethodPublished version(String method, int version);
}
