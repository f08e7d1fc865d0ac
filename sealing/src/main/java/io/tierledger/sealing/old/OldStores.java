package io.tierledger.sealing.old;

import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.publishing.Publication;
import io.tierledger.platform.publishing.Translation;
import io.tierledger.sealing.Texts;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import tools.jackson.databind.JsonNode;

/** The stores of all services, while none of them runs. */
public final class OldStores {
    private final Map<String, OldStore> stores = new LinkedHashMap<>();
    private final Map<String, Translation> translations = new LinkedHashMap<>();
    private final Account account;

    /**
     * @param services in the order of the pipeline
     * @param databases by service
     * @param say hears now and then how far it is
     * @param begun called once, before anything is changed
     */
    public OldStores(
            List<OldEvents> services,
            Function<String, DataSource> databases,
            Texts texts,
            Consumer<String> say,
            Runnable begun) {
        account = new Account(say, begun);
        for (OldEvents events : services) {
            OldStore store = new OldStore(events, databases.apply(events.service()), texts, account);
            stores.put(events.service(), store);
            translations.put(events.service(), events.translation().apply(store.log()));
        }
    }

    /**
     * Seals what stands in clear in the events of all of them, and in what they passed on and set aside.
     *
     * @return how many events hold other bytes now
     * @throws io.tierledger.platform.web.Refused 503 if the keys are away
     */
    public long seal() {
        stores.values().forEach(store -> {
            store.events().sealing().seal(store, this);
            new PassedOn(this).seal(store);
            new SetAside(this).seal(store);
        });
        return account.sealed();
    }

    /** @throws IllegalArgumentException for a service that there is not */
    public OldStore of(String service) {
        OldStore store = stores.get(service);
        if (store == null) {
            throw new IllegalArgumentException("there is no store of " + service);
        }
        return store;
    }

    /** What a service publishes of the events at these positions, whose texts are sealed by then; positions without an event are absent. */
    public Map<Long, List<JsonNode>> told(String service, Collection<Long> positions) {
        Map<Long, List<JsonNode>> told = new HashMap<>();
        for (StoredEvent event :
                positions.isEmpty() ? List.<StoredEvent>of() : of(service).log().at(positions)) {
            told.put(
                    event.position(),
                    published(service, event).stream()
                            .map(one ->
                                    Message.of(one.type(), Message.written(one)).body())
                            .toList());
        }
        return told;
    }

    /** As the service publishes this event of its store, whose texts are sealed by then. */
    List<Publication> published(String service, StoredEvent event) {
        return Objects.requireNonNull(translations.get(service)).translate(event);
    }
}
