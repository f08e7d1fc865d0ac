package io.tierledger.launcher;

import io.tierledger.embedded.EmbeddedStores;
import io.tierledger.embedded.OwnDirectory;
import io.tierledger.gateway.Gateway;
import io.tierledger.launcher.client.Credentials;
import io.tierledger.launcher.demo.Demonstration;
import io.tierledger.reading.SpoolDirectory;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Starts everything in one JVM: the stores, the four services, the gateway, and the demonstration in a new data directory. */
public final class Launcher {
    private final Options options;
    private final Consumer<String> say;
    private final Progress progress;
    private final Started started;

    Launcher(Options options, Consumer<String> say, Started started) {
        this.options = options;
        this.say = say;
        this.progress = new Progress(say);
        this.started = started;
    }

    public static void main(String[] words) {
        System.exit(Main.run(List.of(words), System.getenv()));
    }

    /**
     * Starts and returns when the gateway answers; the demonstration, if there is to be one, is loaded by then.
     *
     * @param say hears a line per stage
     * @throws StartRefused when something has to be changed first; nothing is left running then
     */
    public static RunningTierledger start(Options options, Consumer<String> say) {
        Started started = new Started();
        try {
            return new Launcher(options, say, started).start();
        } catch (RuntimeException e) {
            started.close();
            throw e;
        }
    }

    RunningTierledger start() {
        DataDirectory directory = started.add(DataDirectory.open(options.data()));
        Installation installation = describe(directory);
        requireWhatIsNeeded();
        if (new Unfinished(options.data()).isBegun()) {
            say.accept("  seal-old-events was broken off: texts still stand in clear; stop, and run it again");
        }
        spoolInto(directory.spool());
        Logs.into(OwnDirectory.at(options.data().resolve("logs")));
        EmbeddedStores stores = startStores();
        SignIn signIn = new SignIn(options, FreePorts.another());
        RunningTierledger running =
                new RunningTierledger(started, stores, signIn, startServices(installation, stores, signIn));
        ProgramsOfThisMachine programs = started.add(ProgramsOfThisMachine.begin(options.data(), signIn.audience()));
        new ClockMode(installation.clock())
                .date()
                .ifPresent(date -> FixedDate.reach(running.address(), person -> programs.token(), date));
        if (installation.wantsDemonstration() && !options.empty()) {
            demonstrate(installation, running, new OfTheDemonstration(options.data(), programs, signIn.isForeign()));
            directory.describe(installation.withDemonstrationLoaded());
        }
        return running;
    }

    /** Files on their way in, and the native library that packs events, which would otherwise be left in the system's directory. */
    private void spoolInto(Path directory) {
        System.setProperty("ZstdTempFolder", directory.toString());
        System.setProperty(SpoolDirectory.GIVEN, directory.toString());
        started.add(() -> System.clearProperty(SpoolDirectory.GIVEN));
    }

    private Installation describe(DataDirectory directory) {
        Installation installation = directory
                .installation()
                .map(stored -> stored.startedAgain(options))
                .orElseGet(() -> Installation.asAskedFor(options, today()));
        directory.describe(installation);
        return installation;
    }

    private LocalDate today() {
        return LocalDate.now(ZoneId.of(options.zone().orElse("Europe/Amsterdam")));
    }

    private void requireWhatIsNeeded() {
        Machine.requirePort(options.address(), options.port());
        Machine.requireMemory(Machine.availableMemory());
        Machine.requireDisk(options.data(), Machine.availableDisk(options.data()));
    }

    private EmbeddedStores startStores() {
        return progress.stage(
                "PostgreSQL, Kafka and read models",
                () -> started.add(EmbeddedStores.start(options.data(), options.environment())));
    }

    private URI startServices(Installation installation, EmbeddedStores stores, SignIn signIn) {
        Map<Service, Integer> ports = FreePorts.forServices();
        progress.stage("customers, scores, tiers, attention, sign-in", () -> {
            Map<Service, List<String>> settings = new EnumMap<>(Service.class);
            for (Service service : Service.values()) {
                settings.put(service, Settings.of(service, installation, options, stores, ports, signIn));
            }
            Contexts.start(started, settings, signIn, installation, stores);
            return true;
        });
        int port = progress.stage(
                "gateway and dashboard",
                () -> Contexts.port(
                        started.add(Contexts.start(Gateway.class, Settings.ofTheGateway(options, ports, signIn)))));
        return URI.create(
                "http://" + (options.address().equals("0.0.0.0") ? "127.0.0.1" : options.address()) + ":" + port);
    }

    private void demonstrate(Installation installation, RunningTierledger running, Credentials credentials) {
        say.accept("  the dashboard answers at " + running.address() + "/ while the demonstration loads");
        Demonstration demonstration =
                new Demonstration(Objects.requireNonNull(installation.demonstrationUntil()), installation.currency());
        progress.stage("demonstration", () -> {
            demonstration.load(running.address(), credentials, say);
            return true;
        });
    }
}
