package io.tierledger.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Who may enter an embedded PostgreSQL: its superuser, for making databases, and the services' role, which is none. Both by password
 * (SCRAM) over 127.0.0.1, and nobody else.
 */
final class PostgresRoles {
    static final String SERVICES = "tierledger";

    private static final String BY_PASSWORD = "host all all 127.0.0.1/32 scram-sha-256\n";
    /** For a directory of the time before passwords, until both have one. */
    private static final String TRUSTED = "host all postgres 127.0.0.1/32 trust\n";
    /** What a database holds of the superuser's: tables, sequences, views, functions. */
    private static final String HAND_OVER = """
            do $$ declare one record; begin
              for one in select c.oid::regclass::text as name, c.relkind from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  where c.relkind in ('r', 'p', 'v', 'm') and n.nspname !~ '^(pg_|information_schema)' loop
                execute format('alter table %s owner to tierledger', one.name);
              end loop;
              for one in select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  where c.relkind = 'S' and n.nspname !~ '^(pg_|information_schema)'
                  and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('a', 'i')) loop
                execute format('alter sequence %s owner to tierledger', one.name);
              end loop;
              for one in select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                  where n.nspname !~ '^(pg_|information_schema)' loop
                execute format('alter routine %s owner to tierledger', one.name);
              end loop;
            end $$""";

    private final Path admission;
    private final Secret superuser;
    private final Secret services;
    private final boolean isOld;

    private PostgresRoles(Path admission, Secret superuser, Secret services, boolean isOld) {
        this.admission = admission;
        this.superuser = superuser;
        this.services = services;
        this.isOld = isOld;
    }

    /** @param directory of the server, which holds its data */
    static PostgresRoles of(Path directory) {
        Path secrets = OwnDirectory.at(directory.resolve("secrets"));
        Path file = secrets.resolve("superuser");
        boolean old = !Files.exists(file) && Files.exists(directory.resolve("data/PG_VERSION"));
        PostgresRoles roles = new PostgresRoles(
                directory.resolve("admission.conf"),
                old ? Secret.drawn(file) : Secret.in(file),
                Secret.in(secrets.resolve("services")),
                old);
        roles.admit(old ? TRUSTED : BY_PASSWORD);
        return roles;
    }

    private void admit(String whom) {
        try {
            Files.writeString(admission, whom);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + admission + " cannot be written.", e);
        }
    }

    Path admission() {
        return admission;
    }

    Path superuserFile() {
        return superuser.file();
    }

    String superuserPassword() {
        return superuser.word();
    }

    String parametersOfServices() {
        return "user=" + SERVICES + "&password=" + services.word();
    }

    /** By the secret that lies in the directory of a server, where there is one. */
    static String parametersOfServices(Path directory) {
        return "user=" + SERVICES + "&password="
                + Secret.in(directory.resolve("secrets").resolve("services")).word();
    }

    /** Gives both their passwords, and the services what was the superuser's. */
    void settle(int port) throws SQLException {
        try (Connection connection = connect(port, "postgres");
                Statement statement = connection.createStatement()) {
            if (isOld) {
                statement.execute("alter role postgres password '" + superuser.word() + "'");
                superuser.keep();
                admit(BY_PASSWORD);
                statement.execute("select pg_reload_conf()");
            }
            statement.execute("do $$ begin if not exists (select from pg_roles where rolname = 'tierledger') then"
                    + " create role tierledger login; end if; end $$");
            statement.execute("alter role tierledger login nosuperuser nocreatedb nocreaterole password '"
                    + services.word() + "'");
            for (String database : ofTheSuperuser(statement)) {
                handOver(port, database);
            }
        }
    }

    private static List<String> ofTheSuperuser(Statement statement) throws SQLException {
        List<String> databases = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select datname from pg_database"
                + " where datdba = 'postgres'::regrole and not datistemplate and datname <> 'postgres'")) {
            while (rows.next()) {
                databases.add(rows.getString(1));
            }
        }
        return databases;
    }

    private void handOver(int port, String database) throws SQLException {
        try (Connection connection = connect(port, database);
                Statement statement = connection.createStatement()) {
            statement.execute(HAND_OVER);
            statement.execute("alter database \"" + database + "\" owner to " + SERVICES);
        }
    }

    void create(int port, String database) throws SQLException {
        try (Connection connection = connect(port, "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database \"" + database + "\" owner " + SERVICES);
        }
    }

    /** For what only the superuser may do. */
    Connection asSuperuser(int port, String database) throws SQLException {
        return connect(port, database);
    }

    private Connection connect(int port, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, "postgres", superuser.word());
    }
}
