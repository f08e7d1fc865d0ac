package io.tierledger.platform.eventstore;

/** All partitions have said what the others need to know under {@code name}; {@code result} is what follows from it (base64). */
public record Gathered(String name, String result) {}
