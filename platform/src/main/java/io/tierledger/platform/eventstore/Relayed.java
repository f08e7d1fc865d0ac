package io.tierledger.platform.eventstore;

/**
 * A message of the stage before, passed on unchanged, in order with this stage's own events of the partition.
 *
 * @param data the JSON body as it came
 */
public record Relayed(int partition, String type, String key, String data) {}
