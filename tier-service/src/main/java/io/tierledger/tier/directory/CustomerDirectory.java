package io.tierledger.tier.directory;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.tierledger.platform.projecting.ById;
import io.tierledger.rights.Reach;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Reads who answers for which customers; blocking. */
public final class CustomerDirectory {
    private final MongoDatabase database;

    CustomerDirectory(MongoDatabase database) {
        this.database = database;
    }

    /** Whom a reach covers now. Of one that leaves out nothing, or takes nothing, nothing is read. */
    public Reached within(Reach reach) {
        if (reach.isEverybody()) {
            return Reached.EVERYBODY;
        }
        if (reach.isNobody()) {
            return Reached.NOBODY;
        }
        Set<String> ids = new HashSet<>();
        find(Filters.in("m", reach.accountManagers()))
                .projection(Projections.include("_id"))
                .batchSize(10_000)
                .forEach(document -> ids.add(document.getString("_id")));
        return new Reached(reach.isAllBut(), ids);
    }

    /** Who answers for a customer; empty for nobody, and for a customer that is not known. */
    public Optional<String> accountManagerOf(String customerId) {
        return Optional.ofNullable(find(Filters.eq("_id", customerId)).first())
                .map(document -> document.getString("m"));
    }

    private FindIterable<Document> find(Bson filter) {
        return database.getCollection(DirectoryProjection.COLLECTION).find(filter);
    }

    /** Customers of an account manager, each with its status in capitals, or an empty word when nobody told. */
    public Map<String, String> customersOf(String accountManagerId) {
        return statuses(Filters.eq("m", accountManagerId));
    }

    /** All whom a reach covers, likewise. */
    public Map<String, String> statusesWithin(Reach reach) {
        return statuses(
                reach.isAllBut()
                        ? Filters.nin("m", reach.accountManagers())
                        : Filters.in("m", reach.accountManagers()));
    }

    private Map<String, String> statuses(Bson filter) {
        Map<String, String> customers = new HashMap<>();
        find(filter)
                .batchSize(10_000)
                .forEach(document -> customers.put(document.getString("_id"), word(document.getString("s"))));
        return customers;
    }

    /** Every customer whose status was told, in capitals. */
    public void statuses(BiConsumer<String, String> reader) {
        database.getCollection(DirectoryProjection.COLLECTION)
                .find(Filters.exists("s"))
                .batchSize(10_000)
                .forEach(document -> {
                    String status = document.getString("s");
                    if (status != null) {
                        reader.accept(document.getString("_id"), status);
                    }
                });
    }

    public boolean hasCustomersOf(String accountManagerId) {
        return database.getCollection(DirectoryProjection.COLLECTION)
                        .find(Filters.eq("m", accountManagerId))
                        .first()
                != null;
    }

    /** Whether this service was ever told of the customer. */
    public boolean isKnown(String customerId) {
        return database.getCollection(DirectoryProjection.COLLECTION)
                        .find(Filters.eq("_id", customerId))
                        .first()
                != null;
    }

    /** Those of these that this service was ever told of. */
    public Set<String> known(Collection<String> customerIds) {
        Set<String> known = new HashSet<>();
        ById.find(
                database.getCollection(DirectoryProjection.COLLECTION),
                customerIds,
                document -> known.add(document.getString("_id")));
        return known;
    }

    /** Those of these that this service was ever told of, and that a reach covers. */
    public Set<String> known(Collection<String> customerIds, Reach reach) {
        Set<String> known = new HashSet<>();
        ById.find(database.getCollection(DirectoryProjection.COLLECTION), customerIds, document -> {
            if (reach.covers(document.getString("m"))) {
                known.add(document.getString("_id"));
            }
        });
        return known;
    }

    /** Who answers for each of these customers; those for whom nobody does are absent. */
    public Map<String, String> accountManagersOf(Collection<String> customerIds) {
        Map<String, String> managers = new HashMap<>();
        ById.find(database.getCollection(DirectoryProjection.COLLECTION), customerIds, document -> {
            String manager = document.getString("m");
            if (manager != null) {
                managers.put(document.getString("_id"), manager);
            }
        });
        return managers;
    }

    private static String word(@Nullable String status) {
        return status == null ? "" : status;
    }
}
