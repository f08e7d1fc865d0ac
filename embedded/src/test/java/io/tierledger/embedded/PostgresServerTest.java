package io.tierledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    @TempDir
    Path directory;

    @Test
    void acknowledges_only_what_is_on_disk() throws Exception {
        try (PostgresServer server = PostgresServer.start(directory)) {
            String url = server.jdbcUrl("settings");

            assertThat(Sql.query(url, "show fsync")).isEqualTo("on");
            assertThat(Sql.query(url, "show synchronous_commit")).isEqualTo("on");
            assertThat(Sql.query(url, "show full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void is_sized_for_four_services_and_speaks_to_this_machine_only() throws Exception {
        try (PostgresServer server = PostgresServer.start(directory)) {
            String url = server.jdbcUrl("settings");

            assertThat(Sql.query(url, "show shared_buffers")).isEqualTo("512MB");
            assertThat(Sql.query(url, "show max_connections")).isEqualTo("120");
            assertThat(Sql.query(url, "show max_wal_size")).isEqualTo("4GB");
            assertThat(Sql.query(url, "show wal_compression")).isEqualTo("off");
            assertThat(Sql.query(url, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Sql.query(url, "show server_encoding")).isEqualTo("UTF8");
            assertThat(Sql.query(url, "select datcollate from pg_database where datname = 'settings'"))
                    .isEqualTo("C");
        }
    }

    @Test
    void keeps_its_data_over_a_restart_on_another_port() throws Exception {
        try (PostgresServer server = PostgresServer.start(directory)) {
            String url = server.jdbcUrl("tier-store");
            Sql.execute(url, "create table kept (answer int)");
            Sql.execute(url, "insert into kept values (42)");
        }
        try (PostgresServer server = PostgresServer.start(directory)) {
            assertThat(Sql.query(server.jdbcUrl("tier-store"), "select answer from kept"))
                    .isEqualTo("42");
        }
    }

    @Test
    void lets_nobody_else_use_its_directory() {
        try (PostgresServer server = PostgresServer.start(directory)) {
            assertThatThrownBy(() -> PostgresServer.start(directory))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another server uses");
            assertThat(server.jdbcUrl("untouched")).contains(":" + server.port() + "/untouched?user=tierledger");
        }
    }

    @Test
    void refuses_a_database_name_that_would_need_care() {
        try (PostgresServer server = PostgresServer.start(directory)) {
            assertThatThrownBy(() -> server.jdbcUrl("a\"; drop database b"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void has_ended_when_close_returns() {
        PostgresServer server = PostgresServer.start(directory);
        Postmaster postmaster = new Postmaster(directory.toAbsolutePath().resolve("data"));
        assertThat(postmaster.running()).isPresent();

        server.close();
        server.close();

        assertThat(postmaster.running()).isEmpty();
        assertThat(FreePort.isFree(server.port())).isTrue();
    }
}
