package io.tierledger.platform.projecting;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;

/**
 * Reads many documents by their {@code _id}, some at a time: the embedded server looks for each document that it found in the whole
 * list that it was asked for, so that the cost of one question grows with the square of its length.
 */
public final class ById {
    private static final int AT_ONCE = 100;

    private ById() {}

    /** Those that there are, in no order. */
    public static void find(MongoCollection<Document> collection, Collection<String> ids, Consumer<Document> reader) {
        List<String> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            collection
                    .find(Filters.in("_id", all.subList(from, Math.min(all.size(), from + AT_ONCE))))
                    .forEach(reader);
        }
    }
}
