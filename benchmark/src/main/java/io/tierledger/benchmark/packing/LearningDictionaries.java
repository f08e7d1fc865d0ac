package io.tierledger.benchmark.packing;

import static io.tierledger.benchmark.Report.say;

import com.github.luben.zstd.Zstd;
import io.tierledger.customer.CustomerService;
import io.tierledger.embedded.EmbeddedStores;
import io.tierledger.engagement.EngagementService;
import io.tierledger.platform.eventstore.Dictionary;
import io.tierledger.platform.eventstore.Packing;
import io.tierledger.scoring.ScoringService;
import io.tierledger.tier.TierService;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns for each service the next {@link Dictionary} from the events of a stopped system, and says how short each kind of event becomes.
 * The data should be of nobody: pieces of them stand in the dictionary for ever. The demonstration's are.
 */
public final class LearningDictionaries {
    private static final int BYTES = 16 * 1024;
    private static final int LEVEL = 19; // what the dictionary is made for costs nothing later
    private static final int IDENTIFIER = 4; // its place in a dictionary, RFC 8878, 5
    private static final String SAMPLES = """
            select payload_type, payload from (select *, row_number() over (partition by payload_type order by event_identifier) as n
                from domain_event where payload_type <> 'gathered' and length(payload) < 12000) sampled
            where n <= 3000 order by global_index""";
    private static final Map<String, Class<?>> OWNERS = new TreeMap<>(Map.of(
            "customer", CustomerService.class,
            "scoring", ScoringService.class,
            "tier", TierService.class,
            "engagement", EngagementService.class));

    private final Path root;

    /** @param root of the repository */
    public LearningDictionaries(Path root) {
        this.root = root;
    }

    /** @param data directory of a stopped system */
    public void from(Path data) throws IOException, SQLException {
        try (EmbeddedStores stores = EmbeddedStores.start(data)) {
            for (Map.Entry<String, Class<?>> owner : OWNERS.entrySet()) {
                learn(stores.jdbcUrl("tierledger_" + owner.getKey()), owner.getKey(), owner.getValue());
            }
        }
    }

    private void learn(String store, String service, Class<?> owner) throws IOException, SQLException {
        List<Dictionary> before = Dictionary.allBeside(owner);
        Map<String, List<byte[]>> samples = samples(store, new Packing(before));
        Dictionary learnt = learnt(before.size() + 1, samples);
        Path file = root.resolve(service + "-service/src/main/resources")
                .resolve(owner.getPackageName().replace('.', '/'))
                .resolve("dictionary." + learnt.number());
        Files.createDirectories(file.getParent());
        Files.write(file, learnt.bytes());
        say("%s", root.relativize(file));
        Packing packing = new Packing(List.of(learnt));
        samples.forEach((name, events) -> say(
                "  %-28s %,6d bytes become %,6d",
                name,
                average(events),
                average(events.stream().map(packing::pack).toList())));
    }

    private static Map<String, List<byte[]>> samples(String store, Packing packing) throws SQLException {
        Map<String, List<byte[]>> samples = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(store);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SAMPLES)) {
            while (rows.next()) {
                samples.computeIfAbsent(rows.getString(1), none -> new ArrayList<>())
                        .add(packing.unpack(rows.getBytes(2)));
            }
        }
        return samples;
    }

    private static Dictionary learnt(int number, Map<String, List<byte[]>> samples) {
        byte[][] all = samples.values().stream().flatMap(List::stream).toArray(byte[][]::new);
        byte[] room = new byte[BYTES];
        int length = (int) Zstd.trainFromBuffer(all, room, false, LEVEL);
        byte[] bytes = Arrays.copyOf(room, length);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(IDENTIFIER, number);
        return new Dictionary(number, bytes);
    }

    private static long average(List<byte[]> all) {
        return Math.round(all.stream().mapToInt(each -> each.length).average().orElse(0));
    }
}
