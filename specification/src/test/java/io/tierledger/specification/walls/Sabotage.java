package io.tierledger.specification.walls;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.tierledger.platform.CrashPoints;
import io.tierledger.platform.Partitions;
import io.tierledger.specification.ServiceUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the stores would hold after a crash if a wall were not there. At a crash point the step that the wall ties to another is undone
 * or done too early, as it would be found if the two were taken one after the other, and then the crash comes.
 */
enum Sabotage {
    /** The events are stored, the position that should be stored with them is not. */
    POSITION_APART_FROM_RESULT(CrashPoints.AFTER_APPEND, false) {
        @Override
        void tearDown(JdbcTemplate jdbc, MongoDatabase database) {
            restore(jdbc, before);
        }

        @Override
        void lookOn(JdbcTemplate jdbc, MongoDatabase database) {
            before = consumption(jdbc);
        }
    },
    /** The publisher's position is moved to the end of the store before what lies there was sent. */
    POSITION_BEFORE_ACKNOWLEDGEMENTS(CrashPoints.AFTER_ACKNOWLEDGEMENT, true) {
        @Override
        void tearDown(JdbcTemplate jdbc, MongoDatabase database) {
            awaitEverythingStored(jdbc);
            jdbc.update("update reader_position set position = (select max(global_index) from domain_event)");
        }
    },
    /** A read model's position is stored, its documents are not. */
    POSITION_BEFORE_DOCUMENTS(CrashPoints.AFTER_DOCUMENTS, true) {
        @Override
        void tearDown(JdbcTemplate jdbc, MongoDatabase database) {
            awaitEverythingStored(jdbc);
            Long last = jdbc.queryForObject("select max(global_index) from domain_event", Long.class);
            database.getCollection("totals").deleteMany(new Document());
            database.getCollection("projection_position")
                    .replaceOne(
                            Filters.eq("_id", "totals"),
                            new Document("_id", "totals").append("position", last),
                            new ReplaceOptions().upsert(true));
        }
    },
    /** The saved state says that it has come as far as documents which are not there. */
    STATE_AHEAD_OF_ITS_DOCUMENTS(CrashPoints.AFTER_STATE_DOCUMENTS, false) {
        @Override
        boolean isTime(MongoDatabase database) {
            return database.getCollection("state_position")
                            .find()
                            .into(new ArrayList<>())
                            .size()
                    == Partitions.COUNT;
        }

        @Override
        void tearDown(JdbcTemplate jdbc, MongoDatabase database) {
            for (Document position :
                    database.getCollection("state_position").find().into(new ArrayList<>())) {
                int partition = position.getInteger("_id");
                Long stored = jdbc.queryForObject(
                        "select sequence from consumption where partition_number = ?", Long.class, partition);
                database.getCollection("state_position")
                        .updateOne(
                                Filters.eq("_id", partition),
                                new Document(
                                        "$set",
                                        new Document("sequence", stored)
                                                .append("segments", List.of())
                                                .append("base", 0)));
            }
        }
    };

    final String point;
    /** Does it strike at the first passing, or once there is something to spoil? */
    final boolean fromTheStart;

    final AtomicInteger left = new AtomicInteger();
    List<Map<String, Object>> before = List.of();

    Sabotage(String point, boolean fromTheStart) {
        this.point = point;
        this.fromTheStart = fromTheStart;
    }

    abstract void tearDown(JdbcTemplate jdbc, MongoDatabase database);

    /** Is there anything yet that a crash could spoil? */
    boolean isTime(MongoDatabase database) {
        return true;
    }

    /** Passing the point without a crash. */
    void lookOn(JdbcTemplate jdbc, MongoDatabase database) {}

    /** Crashes so many times, each after the wall was torn down. */
    CrashPoints crashPoints(JdbcTemplate jdbc, MongoDatabase database) {
        return passed -> {
            if (passed.equals(point)) {
                synchronized (this) {
                    if (left.get() > 0 && isTime(database)) {
                        tearDown(jdbc, database);
                        left.decrementAndGet();
                        throw new IllegalStateException("crash " + passed);
                    }
                    lookOn(jdbc, database);
                }
            }
        };
    }

    /** Whoever passes the point first waits there until all that is fed is stored, so that much lies behind the point. */
    private static void awaitEverythingStored(JdbcTemplate jdbc) {
        ServiceUnderTest.await("nothing more comes", () -> {
            Long relayed =
                    jdbc.queryForObject("select count(*) from domain_event where payload_type = 'relayed'", Long.class);
            return relayed != null && relayed >= Partitions.COUNT;
        });
    }

    private static List<Map<String, Object>> consumption(JdbcTemplate jdbc) {
        return jdbc.queryForList("select partition_number, sequence, done from consumption");
    }

    private static void restore(JdbcTemplate jdbc, List<Map<String, Object>> rows) {
        for (Map<String, Object> row : rows) {
            jdbc.update(
                    "update consumption set sequence = ?, done = ? where partition_number = ?",
                    row.get("sequence"),
                    row.get("done"),
                    row.get("partition_number"));
        }
    }
}
