package io.tierledger.engagement.programme;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.bson.Document;

/** The programme in force of each method, and which method leads. Calls block. */
public final class Programmes {
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    /** No method can be called this: ids are lower-case words with hyphens. */
    private static final String LEADING = "=leading";

    private final MongoCollection<Document> documents;

    Programmes(MongoDatabase database) {
        this.documents = database.getCollection("programmes");
    }

    public Optional<ProgrammePublished> find(String method) {
        return Optional.ofNullable(documents.find(Filters.eq("_id", method)).first())
                .filter(document -> !method.equals(LEADING))
                .map(document -> EventStoreConfiguration.STORED_JSON.readValue(
                        document.getString("json"), ProgrammePublished.class));
    }

    /**
     * What tiers are called in a language, by method and tier; where a tier has no name it is called by its id. The answer remembers what
     * it was asked, and is for one reader.
     */
    public BinaryOperator<String> tierNames(Locale language) {
        Map<String, Optional<ProgrammePublished>> known = new HashMap<>();
        return (method, tier) -> known.computeIfAbsent(method, this::find).stream()
                .flatMap(published -> published.tiers().stream())
                .filter(one -> one.tier().equals(tier))
                .map(one -> one.name()
                        .getOrDefault(language.getLanguage(), one.name().getOrDefault("en", tier)))
                .findFirst()
                .orElse(tier);
    }

    public Optional<String> leading() {
        return Optional.ofNullable(documents.find(Filters.eq("_id", LEADING)).first())
                .map(document -> document.getString("method"));
    }

    void save(ProgrammePublished published) {
        String json = EventStoreConfiguration.STORED_JSON.writeValueAsString(published);
        put(new Document("_id", published.method()).append("json", json));
        if (published.leading()) {
            put(new Document("_id", LEADING).append("method", published.method()));
        }
    }

    private void put(Document document) {
        documents.replaceOne(Filters.eq("_id", document.getString("_id")), document, UPSERT);
    }

    void drop() {
        documents.drop();
    }
}
