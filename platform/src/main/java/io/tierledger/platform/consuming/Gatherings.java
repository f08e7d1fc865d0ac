package io.tierledger.platform.consuming;

import io.tierledger.platform.Partitions;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.Gathered;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.eventstore.WriteTransaction;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The counted barrier: every partition says its word once, whoever finds all words there concludes once. */
final class Gatherings {
    private final Stage stage;
    private final Appender appender;
    private final EventLog log;
    private final Map<String, byte[]> results = new ConcurrentHashMap<>();

    Gatherings(Stage stage, Appender appender, EventLog log) {
        this.stage = stage;
        this.appender = appender;
        this.log = log;
    }

    Optional<byte[]> result(String name) {
        byte[] known = results.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        List<StoredEvent> stored = log.stream(stream(name));
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        byte[] result = Base64.getDecoder().decode(((Gathered) stored.getFirst().event()).result());
        remember(name, result);
        return Optional.of(result);
    }

    void contribute(int partition, PartitionProcess.Contribution contribution) {
        appender.write((transaction, budget) -> {
            transaction
                    .jdbc()
                    .update(
                            "insert into contribution values (?, ?, ?) on conflict do nothing",
                            contribution.name(),
                            partition,
                            contribution.payload());
            concludeIfAllHaveSpoken(transaction, contribution.name());
            return true;
        });
    }

    private void concludeIfAllHaveSpoken(WriteTransaction transaction, String name) {
        if (transaction.lastSequences(List.of(stream(name))).containsKey(stream(name))) {
            return;
        }
        Integer spoken = transaction
                .jdbc()
                .queryForObject("select count(*) from contribution where name = ?", Integer.class, name);
        if (spoken == null || spoken < Partitions.COUNT) {
            return;
        }
        List<byte[]> words = transaction
                .jdbc()
                .query(
                        "select payload from contribution where name = ? order by partition_number",
                        (row, n) -> row.getBytes(1),
                        name);
        byte[] result = stage.combine(name, words);
        transaction.append(new NewEvent(
                stream(name), new Gathered(name, Base64.getEncoder().encodeToString(result))));
        transaction.jdbc().update("delete from contribution where name = ?", name);
    }

    private void remember(String name, byte[] result) {
        if (results.size() > 4) {
            results.clear();
        }
        results.put(name, result);
    }

    private static String stream(String name) {
        return "gathering:" + name;
    }
}
