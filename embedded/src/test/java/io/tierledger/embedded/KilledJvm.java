package io.tierledger.embedded;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** A JVM that fills all three stores and then dies without closing anything. */
final class KilledJvm {
    private static final int KILLED = 9;

    private KilledJvm() {}

    /** @param temporary what it takes for the machine's temporary directory */
    static boolean livedAndDiedIn(Path data, Path temporary) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledJvm.class.getName(),
                        data.toString())
                .inheritIO()
                .start();
        return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == KILLED;
    }

    public static void main(String[] arguments) throws Exception {
        EmbeddedStores stores = EmbeddedStores.start(Path.of(arguments[0]));
        Sql.execute(stores.jdbcUrl("tiers"), "create table kept as select 42 as answer");
        new Topic(stores.kafka(), "kept").create().send("acknowledged");
        try (var client = MongoClients.create(stores.mongo())) {
            client.getDatabase("tiers").getCollection("current").insertOne(new Document("_id", "K1"));
        }
        Runtime.getRuntime().halt(KILLED);
    }
}
