package io.tierledger.engagement.calendar;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.bson.Document;

/** Whose calendar an address opens. Calls block. */
final class Calendars {
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> byToken;
    private final MongoCollection<Document> byManager;

    Calendars(MongoDatabase database) {
        this.byToken = database.getCollection("calendar_tokens");
        this.byManager = database.getCollection("calendars");
    }

    /** Empty for an address that was never given out, or that a later one closed. */
    Optional<String> managerOf(Token token) {
        String hash = token.hash();
        Document known = byToken.find(Filters.eq("_id", hash)).first();
        if (known == null) {
            return Optional.empty();
        }
        String manager = known.getString("am");
        Document present = byManager.find(Filters.eq("_id", manager)).first();
        return present != null && hash.equals(present.getString("hash")) ? Optional.of(manager) : Optional.empty();
    }

    void save(CalendarOpened opened) {
        String manager = opened.accountManagerId();
        Document token = new Document("_id", opened.tokenHash()).append("am", manager);
        byToken.replaceOne(Filters.eq("_id", opened.tokenHash()), token, UPSERT);
        Document calendar = new Document("_id", manager).append("hash", opened.tokenHash());
        byManager.replaceOne(Filters.eq("_id", manager), calendar, UPSERT);
    }

    boolean isOpen(String manager) {
        return byManager.find(Filters.eq("_id", manager)).first() != null;
    }

    void close(CalendarClosed closed) {
        byManager.deleteOne(Filters.eq("_id", closed.accountManagerId()));
    }

    void drop() {
        byToken.drop();
        byManager.drop();
    }
}
