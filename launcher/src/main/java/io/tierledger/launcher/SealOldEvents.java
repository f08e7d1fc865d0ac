package io.tierledger.launcher;

import com.zaxxer.hikari.HikariDataSource;
import io.tierledger.customer.registering.KeysOfAll;
import io.tierledger.embedded.EmbeddedStores;
import io.tierledger.embedded.OwnDirectory;
import io.tierledger.platform.proving.MayBegin;
import io.tierledger.platform.wiring.Migrations;
import io.tierledger.sealing.KeyMaker;
import io.tierledger.sealing.Texts;
import io.tierledger.sealing.old.OldStores;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * {@code ./run seal-old-events}: what persons said and names of customers that an earlier version stored in clear are sealed where they
 * stand, on stores that nothing else uses, and everything that was made of them is dropped, to be made again at the next start
 * (docs/decisions/0044). Each step may be broken off and done again; until the last one is done, the next run does them all.
 */
final class SealOldEvents {
    private final Options options;
    private final Consumer<String> say;
    private final Progress progress;
    private final Unfinished unfinished;
    private final Started started = new Started();

    private SealOldEvents(Options options, Consumer<String> say) {
        this.options = options;
        this.say = say;
        this.progress = new Progress(say);
        this.unfinished = new Unfinished(options.data());
    }

    /**
     * Returns when nothing stands in clear any more, and everything is stopped.
     *
     * @param say hears a line per step, and now and then within one
     * @throws StartRefused where there is no data directory, or somebody uses it
     */
    static void in(Options options, Consumer<String> say) {
        try (DataDirectory directory = DataDirectory.existing(options.data())) {
            new SealOldEvents(options, say).run(directory);
        }
    }

    private void run(DataDirectory directory) {
        Installation installation = directory
                .installation()
                .map(stored -> stored.startedAgain(options))
                .orElseThrow();
        Machine.requireDisk(options.data(), Machine.availableDisk(options.data()));
        System.setProperty("ZstdTempFolder", directory.spool().toString());
        Logs.into(OwnDirectory.at(options.data().resolve("logs")));
        say.accept("Texts and names of before are sealed in " + options.data());
        boolean changed;
        try {
            changed = withStores(installation);
        } finally {
            started.close();
        }
        EmbeddedStores.deleteWhatWasDropped(options.data(), changed);
        unfinished.isOver();
        say.accept(
                changed
                        ? "Done. The next start fills topics and read models again from the stores."
                        : "Nothing stands in clear that could be sealed; nothing was changed.");
    }

    /** Answers whether anything was changed, now or by a run that was broken off. */
    private boolean withStores(Installation installation) {
        StoppedStores stopped = StoppedStores.of(options, progress, started);
        EmbeddedStores stores = stopped.servers();
        Map<Service, HikariDataSource> databases = stopped.databases();
        String keys = stores.jdbcUrl("tierledger_keys");
        Path master = Settings.masterKey(options.data());
        progress.stage("tables and keys of this version", () -> {
            databases.forEach((service, database) -> Migrations.of(service.shortName(), database));
            KeysOfAll.make(KeyMaker.at(keys, master), new JdbcTemplate(stopped.of(Service.CUSTOMER)));
            return true;
        });
        long sealed = progress.stage(
                "texts and names",
                () -> new OldStores(
                                Arrays.stream(Service.values())
                                        .map(service -> service.oldEvents(ZoneId.of(installation.zone())))
                                        .toList(),
                                service -> stopped.of(Service.valueOf(service.toUpperCase(Locale.ROOT))),
                                Texts.at(keys, master),
                                say,
                                unfinished::begin)
                        .seal());
        say.accept(String.format(Locale.ROOT, "    %,d events hold no text in clear any more", sealed));
        if (!unfinished.isBegun()) {
            databases.values().forEach(SealOldEvents::mayHaveALedger);
            return false;
        }
        progress.stage("old pages and write-ahead log", () -> forget(stores));
        progress.stage("topics and read models", () -> {
            Copies.drop(stores, options.environment());
            return true;
        });
        databases.values().forEach(SealOldEvents::mayHaveALedger);
        return true;
    }

    private static void mayHaveALedger(HikariDataSource database) {
        MayBegin.from(new JdbcTemplate(database));
    }

    private boolean forget(EmbeddedStores stores) {
        boolean all = stores.forgetWhatWas(
                Arrays.stream(Service.values()).map(StoppedStores::database).toList());
        if (!all) {
            say.accept(
                    "    Your PostgreSQL keeps old pages in its write-ahead log and in its statistics. Have its administrator run, in each");
            say.accept(
                    "    database tierledger_*: VACUUM FULL pg_statistic; then: ALTER SYSTEM SET wal_recycle = off; SELECT pg_reload_conf();");
            say.accept(
                    "    CHECKPOINT; SELECT pg_switch_wal(); CHECKPOINT; ALTER SYSTEM RESET wal_recycle. Backups and replicas have their own.");
        }
        return all;
    }
}
