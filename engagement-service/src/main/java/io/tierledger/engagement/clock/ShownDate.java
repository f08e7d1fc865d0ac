package io.tierledger.engagement.clock;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.Optional;
import org.bson.Document;

/** The business date among the read models: one document. Calls block. */
final class ShownDate {
    private static final String ONLY = "today";

    private final MongoCollection<Document> documents;

    ShownDate(MongoDatabase database) {
        this.documents = database.getCollection("business_date");
    }

    Optional<LocalDate> day() {
        return Optional.ofNullable(documents.find(Filters.eq("_id", ONLY)).first())
                .map(document -> LocalDate.ofEpochDay(document.getLong("day")));
    }

    void reached(LocalDate day) {
        documents.updateOne(
                Filters.eq("_id", ONLY), Updates.max("day", day.toEpochDay()), new UpdateOptions().upsert(true));
    }

    void drop() {
        documents.drop();
    }
}
