package io.tierledger.platform.publishing;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.tierledger.platform.eventstore.StoredEvent;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Stored events as CloudEvents 1.0 in binary mode; {@code ce_sequence} is the position in the source's store. */
final class CloudEventRecords {
    private final URI source;
    private final Map<String, URI> schemas = new ConcurrentHashMap<>();

    CloudEventRecords(String source) {
        this.source = URI.create(source);
    }

    ProducerRecord<String, byte[]> record(
            StoredEvent event, Publication publication, @Nullable Integer partition, byte[] body) {
        CloudEvent message = CloudEventBuilder.v1()
                .withId(event.id().toString())
                .withSource(source)
                .withType(publication.type())
                .withSubject(publication.key().isEmpty() ? "-" : publication.key())
                .withTime(OffsetDateTime.ofInstant(event.recordedAt(), ZoneOffset.UTC))
                .withDataSchema(schemas.computeIfAbsent(
                        publication.type(), type -> URI.create("urn:tierledger:schema:" + type)))
                .withDataContentType("application/json")
                .withExtension("sequence", Long.toString(event.position()))
                .withData(body)
                .build();
        return KafkaMessageFactory.<String>createWriter(
                        publication.topic(), partition, event.recordedAt().toEpochMilli(), publication.key())
                .writeBinary(message);
    }
}
