package io.tierledger.platform.room;

/** How many bytes are free where the data are. */
@FunctionalInterface
interface FreeSpace {
    long bytes();
}
