package io.tierledger.platform.consuming;

/**
 * What a stage, once all its partitions have passed it on, says that it is done with.
 *
 * @param id of an import, or of an erasure
 */
record Mark(String id, boolean ofErasure) {}
