package io.tierledger.customer.inbound;

import io.tierledger.customer.importing.rows.OrderMessages;
import io.tierledger.customer.orders.OrderTerms;
import io.tierledger.platform.eventstore.Parked;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Messages of one partition: orders with their places, and those that are none. */
final class InboundBatch {
    private static final String TYPE = "order";
    private static final int SHOWN = 64 * 1024;

    final List<OrderTerms> orders = new ArrayList<>();
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    private final List<Parked> unreadable = new ArrayList<>();
    private final List<Long> unreadableOffsets = new ArrayList<>();

    InboundBatch(List<ConsumerRecord<String, byte[]>> partition, OrderMessages messages) {
        for (ConsumerRecord<String, byte[]> record : partition) {
            switch (messages.read(record.value() == null ? new byte[0] : record.value())) {
                case OrderMessages.Order order -> {
                    orders.add(order.terms());
                    records.add(record);
                }
                case OrderMessages.Wrong wrong -> {
                    unreadable.add(parked(record, wrong.code() + ": " + wrong.message()));
                    unreadableOffsets.add(record.offset());
                }
            }
        }
    }

    /** Where the order stands in its partition. */
    long offset(int order) {
        return records.get(order).offset();
    }

    Parked parked(int order, String reason) {
        return parked(records.get(order), reason);
    }

    /** The unreadable messages at offsets from {@code from} on and before {@code to}. */
    List<Parked> unreadable(long from, long to) {
        List<Parked> found = new ArrayList<>();
        for (int i = 0; i < unreadable.size(); i++) {
            long offset = unreadableOffsets.get(i);
            if (offset >= from && offset < to) {
                found.add(unreadable.get(i));
            }
        }
        return found;
    }

    static Parked parked(ConsumerRecord<String, byte[]> record, String reason) {
        byte[] value = record.value() == null ? new byte[0] : record.value();
        String data = new String(value, 0, Math.min(value.length, SHOWN), StandardCharsets.UTF_8);
        String key = record.key() == null ? "" : record.key();
        return new Parked(record.partition(), record.topic(), record.offset(), key, TYPE, data, reason);
    }
}
