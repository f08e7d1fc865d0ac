package io.tierledger.customer.publishing;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.Topics;
import io.tierledger.customer.people.PeopleEvent;
import io.tierledger.customer.people.PeopleNames;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.publishing.Publication;
import io.tierledger.platform.publishing.Translation;
import java.util.List;
import java.util.Set;

/** Events about people, all in the one partition of their topic. */
final class PeopleTranslation implements Translation {

    @Override
    public String topic() {
        return Topics.PEOPLE;
    }

    @Override
    public int partitions() {
        return Topics.partitions(Topics.PEOPLE);
    }

    @Override
    public Set<String> names() {
        return PeopleNames.ALL.keySet();
    }

    @Override
    public String source() {
        return "/customer-service";
    }

    @Override
    public List<Publication> translate(StoredEvent stored) {
        if (!(stored.event() instanceof PeopleEvent event)) {
            return List.of();
        }
        PublishedEvent told = event.told(stored.position());
        return List.of(new Publication(
                Topics.PEOPLE,
                event.stream().substring(event.stream().indexOf(':') + 1),
                0,
                PublishedEvent.typeOf(told.getClass()),
                told));
    }
}
