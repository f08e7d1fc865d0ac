package io.tierledger.platform.consuming;

/**
 * Where a saved or stored state stands.
 *
 * @param sequence last input applied
 * @param given last given applied
 * @param offset Kafka offset after that input: only where to look first, never a truth
 * @param topicId the topic the offset belongs to
 */
record StatePosition(long sequence, long given, long offset, String topicId) {
    static final StatePosition NONE = new StatePosition(0, 0, 0, "");
}
