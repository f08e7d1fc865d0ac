package io.tierledger.platform.identity;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.tierledger.platform.eventstore.EventLog;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Read models and saved state of another store, or of a later one than there is, are dropped: they are built again from events. */
public final class ReadModelsIdentity {
    private static final Logger log = LoggerFactory.getLogger(ReadModelsIdentity.class);

    private final MongoDatabase database;
    private final StoreIdentity identity;
    private final EventLog events;

    public ReadModelsIdentity(MongoDatabase database, StoreIdentity identity, EventLog events) {
        this.database = database;
        this.identity = identity;
        this.events = events;
    }

    /** Called before anything reads or writes them. */
    public void settle() {
        String store = identity.store();
        Document known = identities().find(Filters.eq("_id", "store")).first();
        boolean foreign = known != null && !store.equals(known.getString("value"));
        if (foreign || isAhead()) {
            log.warn(
                    "the read models are those of {}; they are built anew",
                    foreign ? "another store" : "a later store");
            database.drop();
            known = null;
        }
        if (known == null) {
            identities()
                    .replaceOne(
                            Filters.eq("_id", "store"),
                            new Document("_id", "store").append("value", store),
                            new ReplaceOptions().upsert(true));
        }
    }

    private boolean isAhead() {
        long last = events.lastPosition();
        for (Document position : database.getCollection("projection_position").find()) {
            if (position.getLong("position") > last) {
                return true;
            }
        }
        return false;
    }

    private MongoCollection<Document> identities() {
        return database.getCollection("identity");
    }
}
