package io.tierledger.engagement.clock;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.Optional;
import org.bson.Document;

/** The business date that the read models show; one document. Calls block. */
public final class BusinessDates {
    private static final String ONLY = "today";

    private final MongoCollection<Document> documents;

    BusinessDates(MongoDatabase database) {
        this.documents = database.getCollection("business_date");
    }

    /** The first day that has not ended; empty before the first day. */
    public Optional<LocalDate> today() {
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
