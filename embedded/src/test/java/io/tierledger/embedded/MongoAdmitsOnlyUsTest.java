package io.tierledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attack 31: another user of this machine, who finds the port of the read models. */
class MongoAdmitsOnlyUsTest {
    @TempDir
    Path directory;

    @Test
    void nobody_reads_or_writes_without_the_secret() {
        try (MongoProtocolServer server = MongoProtocolServer.start(directory)) {
            String ours = server.connectionString();
            insert(ours);
            String nobody = ours.replaceFirst("//[^@]*@", "//").replaceFirst("authMechanism=PLAIN&", "");
            for (Document question : List.of(
                    new Document("find", "current"),
                    new Document("listCollections", 1),
                    new Document("insert", "current").append("documents", List.of(new Document("_id", "K2"))),
                    new Document("dropDatabase", 1),
                    new Document("ping", 1),
                    new Document("getMore", 1L).append("collection", "current"))) {
                assertThatThrownBy(() -> ask(nobody, question)).hasMessageContaining("admits only");
            }
            String guess = ours.replaceFirst(":[^:@]*@", ":guess@");
            assertThatThrownBy(() -> ask(guess, new Document("ping", 1)))
                    .hasStackTraceContaining("Authentication failed");
            assertThat(count(ours)).isOne();
        }
    }

    @Test
    void a_directory_of_the_time_before_secrets_gets_one_keeps_its_documents_and_is_ours_alone() throws Exception {
        try (MongoProtocolServer server = MongoProtocolServer.start(directory)) {
            insert(server.connectionString());
        }
        Path secret = directory.resolve("secrets/services");
        String first = Files.readString(secret);
        Files.delete(secret);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (MongoProtocolServer server = MongoProtocolServer.start(directory)) {
            assertThat(count(server.connectionString())).isOne();
            assertThat(Files.readString(secret)).isNotEqualTo(first);
            assertThat(mode(secret)).isEqualTo("rw-------");
            assertThat(mode(directory)).isEqualTo("rwx------");
        }
    }

    private static void insert(String address) {
        try (MongoClient client = MongoClients.create(address)) {
            client.getDatabase("tiers").getCollection("current").insertOne(new Document("_id", "K1"));
        }
    }

    private static long count(String address) {
        try (MongoClient client = MongoClients.create(address)) {
            return client.getDatabase("tiers").getCollection("current").countDocuments();
        }
    }

    private static void ask(String address, Document question) {
        try (MongoClient client = MongoClients.create(address)) {
            client.getDatabase("tiers").runCommand(question);
        }
    }

    private static String mode(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
