package io.tierledger.platform.publishing;

/**
 * One message to publish.
 *
 * @param key record key; the partition follows from it unless {@code partition} is given
 * @param partition a partition, {@link #BY_KEY} or {@link #EVERY}
 * @param type CloudEvents type
 * @param body written as JSON, or bytes that are JSON already
 */
public record Publication(String topic, String key, int partition, String type, Object body) {
    public static final int BY_KEY = -1;
    public static final int EVERY = -2;

    public static Publication byKey(String topic, String key, String type, Object body) {
        return new Publication(topic, key, BY_KEY, type, body);
    }

    public static Publication toEvery(String topic, String type, Object body) {
        return new Publication(topic, "", EVERY, type, body);
    }
}
