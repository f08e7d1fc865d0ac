package io.tierledger.platform.watching;

import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** Asks MongoDB as every driver does. */
final class MongoStore implements Store {
    private final MongoDatabase database;

    MongoStore(MongoDatabase database) {
        this.database = database.withTimeout(StoreWatch.LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public String name() {
        return "mongodb";
    }

    @Override
    public void ask() {
        database.runCommand(new Document("ping", 1));
    }

    @Override
    public void close() {
        // its client is somebody else's
    }
}
