package io.tierledger.platform.publishing;

import io.cloudevents.SpecVersion;
import io.cloudevents.core.data.BytesCloudEventData;
import io.cloudevents.core.v1.CloudEventV1;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventWriter;
import io.cloudevents.types.Time;
import io.tierledger.platform.eventstore.StoredEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Stored events as CloudEvents 1.0 in binary mode; {@code ce_sequence} is the position in the source's store. What every reader asks of
 * a record first is written last, where a Kafka consumer finds it soonest. Of one thread.
 */
final class CloudEventRecords {
    private final String source;
    private Instant moment = Instant.EPOCH;
    private String time = written(moment);

    CloudEventRecords(String source) {
        this.source = source;
    }

    ProducerRecord<String, byte[]> record(
            StoredEvent event, Publication publication, @Nullable Integer partition, byte[] body) {
        CloudEventWriter<ProducerRecord<String, byte[]>> message = KafkaMessageFactory.<String>createWriter(
                        publication.topic(), partition, event.recordedAt().toEpochMilli(), publication.key())
                .create(SpecVersion.V1);
        message.withContextAttribute(CloudEventV1.ID, event.id().toString());
        message.withContextAttribute(CloudEventV1.SOURCE, source);
        message.withContextAttribute(CloudEventV1.SUBJECT, publication.key().isEmpty() ? "-" : publication.key());
        message.withContextAttribute(CloudEventV1.TIME, time(event.recordedAt()));
        message.withContextAttribute(CloudEventV1.DATASCHEMA, "urn:tierledger:schema:" + publication.type());
        message.withContextAttribute(CloudEventV1.DATACONTENTTYPE, "application/json");
        message.withContextAttribute(CloudEventV1.TYPE, publication.type());
        message.withContextAttribute("sequence", Long.toString(event.position()));
        return message.end(BytesCloudEventData.wrap(body));
    }

    /** The events of one transaction have one time. */
    private String time(Instant recordedAt) {
        if (!recordedAt.equals(moment)) {
            moment = recordedAt;
            time = written(moment);
        }
        return time;
    }

    private static String written(Instant moment) {
        return Time.writeTime(moment.atOffset(ZoneOffset.UTC));
    }
}
