package io.tierledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attack 31: another user of this machine. */
class PostgresAdmitsOnlyUsTest {
    @TempDir
    private Path directory;

    @Test
    void nobody_enters_without_the_secret_and_services_are_no_superusers() throws Exception {
        try (PostgresServer server = PostgresServer.start(directory)) {
            String url = server.jdbcUrl("store");
            String open = "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres";
            for (String user : List.of("postgres", "tierledger", System.getProperty("user.name"))) {
                assertThatThrownBy(() -> Sql.query(open + "?user=" + user, "select 1"))
                        .hasMessageContaining("password");
                assertThatThrownBy(() -> Sql.query(open + "?user=" + user + "&password=guess", "select 1"))
                        .hasMessageContaining("authentication failed");
            }
            assertThat(Sql.query(url, "select current_user")).isEqualTo("tierledger");
            assertThat(Sql.query(url, "select rolsuper from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            assertThat(Sql.query(url, "show password_encryption")).isEqualTo("scram-sha-256");
        }
    }

    @Test
    void directories_are_ours_alone_and_secrets_neither_in_arguments_nor_in_the_log() throws Exception {
        try (PostgresServer server = PostgresServer.start(directory)) {
            server.jdbcUrl("store");
            assertThat(mode(directory)).isEqualTo("rwx------");
            assertThat(mode(directory.resolve("data"))).isEqualTo("rwx------");
            assertThat(mode(directory.resolve("secrets"))).isEqualTo("rwx------");
            assertThat(mode(Binaries.directory(directory))).isEqualTo("rwx------");
            String said = Files.readString(directory.resolve("server.log"))
                    + ProcessHandle.current()
                            .descendants()
                            .map(process -> process.info().commandLine().orElse(""))
                            .toList();
            for (String name : List.of("superuser", "services")) {
                Path secret = directory.resolve("secrets").resolve(name);
                assertThat(mode(secret)).isEqualTo("rw-------");
                assertThat(said).doesNotContain(Files.readString(secret));
            }
        }
    }

    @Test
    void a_directory_of_the_time_before_passwords_gets_them_and_keeps_its_data() throws Exception {
        try (PostgresServer server = PostgresServer.start(directory)) {
            String superuser = "jdbc:postgresql://127.0.0.1:" + server.port() + "/store?user=postgres&password="
                    + Files.readString(directory.resolve("secrets/superuser"));
            server.jdbcUrl("store");
            Sql.execute(superuser, "alter database store owner to postgres");
            Sql.execute(superuser, "create table kept (answer int primary key, n bigserial)");
            Sql.execute(superuser, "insert into kept values (42)");
        }
        Files.delete(directory.resolve("secrets/superuser"));
        Files.delete(directory.resolve("secrets/services"));
        try (PostgresServer server = PostgresServer.start(directory)) {
            String url = server.jdbcUrl("store");
            Sql.execute(url, "alter table kept add column more text");
            assertThat(Sql.query(url, "select answer from kept")).isEqualTo("42");
            assertThatThrownBy(() -> Sql.query(
                            "jdbc:postgresql://127.0.0.1:" + server.port() + "/store?user=postgres", "select 1"))
                    .hasMessageContaining("password");
        }
    }

    private static String mode(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
