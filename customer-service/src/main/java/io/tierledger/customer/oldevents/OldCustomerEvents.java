package io.tierledger.customer.oldevents;

import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.EventNames;
import io.tierledger.platform.publishing.Translation;
import io.tierledger.sealing.TextsOfEvents;
import io.tierledger.sealing.old.OldEvents;
import io.tierledger.sealing.old.OldStore;
import io.tierledger.sealing.old.OldStores;

/** Seals what this service stored in clear. */
public final class OldCustomerEvents implements OldEvents {
    private final EventNames names;
    private final Translation translation;
    private final TextsOfEvents texts;

    /** @param texts finds what persons said */
    public OldCustomerEvents(EventNames names, Translation translation, TextsOfEvents texts) {
        this.names = names;
        this.translation = translation;
        this.texts = texts;
    }

    @Override
    public String service() {
        return "customer";
    }

    @Override
    public EventNames names() {
        return names;
    }

    @Override
    public Translation translation(EventLog log) {
        return translation;
    }

    @Override
    public void seal(OldStore own, OldStores all) {
        new OldNames(own).seal();
        new OldSayings(own, texts).seal();
    }
}
