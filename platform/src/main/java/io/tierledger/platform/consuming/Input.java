package io.tierledger.platform.consuming;

/**
 * One message of the stage before.
 *
 * @param sequence {@code ce_sequence}: position in the source's store, rising per partition
 * @param type CloudEvents type
 * @param key customer id, or the partition for a broadcast
 * @param event decoded body
 * @param data the body as it came
 */
public record Input(String source, int partition, long sequence, String type, String key, Object event, byte[] data) {

    /** Names the input in evidence, for example {@code customers/977}. */
    public String name() {
        return source + "/" + sequence;
    }
}
