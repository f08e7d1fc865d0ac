package io.tierledger.launcher.system;

import io.tierledger.embedded.EmbeddedStores;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a version left behind, as an archive {@code left/DAY.zip}: every row of its four stores ({@code SERVICE/TABLE.copy}, as
 * PostgreSQL copies them out, in the order of {@code SERVICE/tables}), how far its tables had come ({@code SERVICE/version}), how it was installed ({@code tierledger.json}), and
 * what it answered to questions before it was stopped ({@code answers.json}). Topics, read models and saved state are not in it: they are
 * made anew from the stores. Where an answer was at fault and has been mended since, {@code DAY.mended.json} has what became of it.
 */
final class LeftBehind implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path DIRECTORY = Path.of("src/test/resources/left");
    private final FileSystem archive;
    private final Path mended;

    LeftBehind(String day) throws IOException {
        mended = DIRECTORY.resolve(day + ".mended.json");
        archive = FileSystems.newFileSystem(DIRECTORY.resolve(day + ".zip"));
    }

    /** Puts it all into a new data directory, as it was. */
    void restoreInto(Path data) throws IOException, SQLException {
        try (EmbeddedStores stores = PostgresAlone.start(data)) {
            for (String service : List.of("customer", "scoring", "tier", "engagement")) {
                restore(archive.getPath(service), stores.jdbcUrl("tierledger_" + service));
            }
        }
        Files.writeString(data.resolve("tierledger.json"), Files.readString(archive.getPath("tierledger.json")));
    }

    private static void restore(Path store, String url) throws IOException, SQLException {
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/platform", "classpath:db/" + store.getFileName())
                .failOnMissingLocations(false)
                .target(Files.readString(store.resolve("version")).strip())
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url)) {
            for (String table : Files.readAllLines(store.resolve("tables"))) {
                copyIn(connection, table, store.resolve(table + ".copy"));
            }
            notNew(connection);
        }
    }

    /** The migration that lets a ledger begin in a new store met one without events here, and would have met what is in it now. */
    private static void notNew(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from identity where name = 'ledger'");
        }
    }

    private static void copyIn(Connection connection, String table, Path file) throws IOException, SQLException {
        try (InputStream rows = Files.newInputStream(file)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin", rows);
        }
    }

    /** By question, a path of the API. */
    JsonNode answers() throws IOException {
        ObjectNode answers = (ObjectNode) JSON.readTree(Files.readString(archive.getPath("answers.json")));
        if (Files.exists(mended)) {
            JSON.readTree(Files.readString(mended))
                    .properties()
                    .forEach(answer -> ((ObjectNode) Objects.requireNonNull(answers.get(answer.getKey())))
                            .setAll((ObjectNode) answer.getValue()));
        }
        return answers;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
