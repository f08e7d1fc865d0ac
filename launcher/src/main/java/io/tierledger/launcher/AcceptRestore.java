package io.tierledger.launcher;

import io.tierledger.embedded.EmbeddedStores;
import io.tierledger.embedded.OwnDirectory;
import io.tierledger.platform.identity.DoNotBelongTogether;
import io.tierledger.platform.proving.SetBack;
import io.tierledger.platform.wiring.Migrations;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * {@code ./run accept-restore}: stores that were set back to an older copy of themselves go on from there, in the next generation of their
 * ledgers, with what is lost said in each (docs/decisions/0060). What was made of them is dropped first, and made again at the next start. It
 * may be broken off and run again.
 */
public final class AcceptRestore {
    private final Options options;
    private final Consumer<String> say;
    private final Started started = new Started();

    private AcceptRestore(Options options, Consumer<String> say) {
        this.options = options;
        this.say = say;
    }

    /**
     * Returns when it is accepted, and everything is stopped.
     *
     * @param options with the note
     * @param say hears a line per step and per store
     * @throws StartRefused where no store was set back, one is no older copy, one is ahead of another, or somebody uses them
     */
    public static void in(Options options, Consumer<String> say) {
        String note = options.acceptRestore().orElseThrow();
        try (DataDirectory directory = DataDirectory.existing(options.data())) {
            new AcceptRestore(options, say).run(directory, note);
        }
    }

    private void run(DataDirectory directory, String note) {
        Installation installation = directory
                .installation()
                .map(stored -> stored.startedAgain(options))
                .orElseThrow();
        System.setProperty("ZstdTempFolder", directory.spool().toString());
        Logs.into(OwnDirectory.at(options.data().resolve("logs")));
        say.accept("Stores that were set back are looked for in " + options.data());
        try {
            StoppedStores stores = StoppedStores.of(options, new Progress(say), started);
            stores.databases().forEach((service, database) -> Migrations.of(service.shortName(), database));
            accept(stores, ZoneId.of(installation.zone()), note);
        } catch (DoNotBelongTogether other) {
            throw new StartRefused(String.valueOf(other.getMessage()), other);
        } finally {
            started.close();
        }
        EmbeddedStores.deleteWhatWasDropped(options.data(), true);
        say.accept("Accepted. The next start fills topics and read models again from the stores, and signs.");
    }

    private void accept(StoppedStores stores, ZoneId zone, String note) {
        List<SetBack> setBack = new ArrayList<>();
        Ends ends = new Ends();
        for (Service service : Service.values()) {
            SetBack.Stored stored = new SetBack.Stored(
                    service.shortName(), service.oldEvents(zone).names(), stores.of(service));
            Optional<SetBack> found = SetBack.of(
                    stored, options.data().resolve("ledger"), options.data().resolve("keys"));
            found.ifPresent(setBack::add);
            ends.requireBehind(service, new JdbcTemplate(stores.of(service)), stored.end());
        }
        if (setBack.isEmpty()) {
            throw new StartRefused("No store in " + options.data()
                    + " was set back: each has what its ledger was signed of. Nothing was accepted.");
        }
        Copies.dropByTheirServers(stores.servers());
        for (SetBack one : setBack) {
            one.accept(note);
            say.accept(String.format(
                    Locale.ROOT,
                    "  %s: goes on after event %,d; events up to %,d are lost; generation %d of its ledger",
                    one.store().store(),
                    one.kept(),
                    one.lostUpTo(),
                    one.nextGeneration()));
        }
    }

    /** How far the store of each stage reaches, against how far the next one has read it: what that was told and is gone cannot be told again. */
    private static final class Ends {
        private long ofTheOneBefore;

        void requireBehind(Service service, JdbcTemplate store, long end) {
            Long read = store.queryForObject(
                    "select coalesce(max(sequence + sign(done)::int), 0) from consumption where source = ?",
                    Long.class,
                    service.input());
            if (service != Service.CUSTOMER && read != null && read > ofTheOneBefore) {
                throw new StartRefused("The store of the " + service.shortName() + "-service has taken in event " + read
                        + " of the store before it, which ends at " + ofTheOneBefore
                        + ". Put back copies of one moment, or an older one of this store too; nothing was accepted.");
            }
            ofTheOneBefore = end;
        }
    }
}
