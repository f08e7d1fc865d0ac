package io.tierledger.tier.findings;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;

/** Reads what was said about findings; blocking. */
final class FollowedFindings {
    private final MongoDatabase database;

    FollowedFindings(MongoDatabase database) {
        this.database = database;
    }

    /** Under a method; also of findings that are gone, or whose dismissal is over. */
    Map<FindingId, Followed> under(String method) {
        Map<FindingId, Followed> followed = new HashMap<>();
        for (Document document : FollowingProjection.collection(database).find(Filters.eq("m", method))) {
            FindingId.parse(document.getString("_id"))
                    .ifPresent(id -> followed.put(id, FollowingProjection.read(document)));
        }
        return followed;
    }

    Optional<Followed> of(FindingId id) {
        return Optional.ofNullable(FollowingProjection.collection(database)
                        .find(Filters.eq("_id", id.toString()))
                        .first())
                .map(FollowingProjection::read);
    }

    /** In which a task is open. */
    Set<String> methodsWithTasks() {
        return FollowingProjection.collection(database)
                .distinct("m", Filters.ne("o", null), String.class)
                .into(new TreeSet<>());
    }
}
