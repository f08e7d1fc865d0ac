package io.tierledger.people;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.people.HandOverArranged;
import io.tierledger.contracts.people.PersonRecorded;
import io.tierledger.contracts.people.StandInArranged;
import io.tierledger.contracts.people.StandInEnded;
import io.tierledger.contracts.people.TeamRecorded;
import io.tierledger.contracts.people.TokenIssued;
import io.tierledger.contracts.people.TokenRevoked;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads messages about people; of types that are newer than this it knows nothing, and of members either. */
final class PeopleEvents {
    private static final Map<String, Class<?>> BY_TYPE = PublishedEvent.byType(List.of(
            PersonRecorded.class,
            TeamRecorded.class,
            TokenIssued.class,
            TokenRevoked.class,
            StandInArranged.class,
            StandInEnded.class,
            HandOverArranged.class));

    private final JsonMapper json;

    PeopleEvents(JsonMapper json) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    Optional<PublishedEvent> read(@Nullable String type, byte[] body) {
        Class<?> as = type == null ? null : BY_TYPE.get(type);
        return as == null ? Optional.empty() : Optional.of((PublishedEvent) json.readValue(body, as));
    }
}
