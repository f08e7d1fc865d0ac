package io.tierledger.launcher;

import io.tierledger.embedded.EmbeddedStores;
import io.tierledger.identity.FirstAdministrator;
import io.tierledger.identity.Identity;
import io.tierledger.identity.OneClickPeople;
import io.tierledger.identity.PersonTokens;
import io.tierledger.launcher.demo.DemonstrationPeople;
import io.tierledger.platform.accesslog.AccessLog;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** Where people sign in: a foreign provider, when the environment names one, or our own beside the services. */
final class SignIn {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final int SECRET_BYTES = 32;

    private final Options options;
    private final int port;
    private final String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bits());
    private final LoggedSignIns logged = new LoggedSignIns();
    private @Nullable ConfigurableApplicationContext provider;

    /** @param port of our own provider */
    SignIn(Options options, int port) {
        this.options = options;
        this.port = port;
    }

    boolean isForeign() {
        return !options.environment().getOrDefault("TIERLEDGER_ISSUER", "").isBlank();
    }

    /** Begins to start our own provider in the background. */
    FutureTask<ConfigurableApplicationContext> begin(Installation installation, EmbeddedStores stores) {
        FutureTask<ConfigurableApplicationContext> start =
                new FutureTask<>(() -> Identity.start(people(installation), logged, settings(stores)));
        Thread.ofPlatform().daemon().name("starting-identity").start(start);
        return start;
    }

    /** From now on the access log has who tried to come in and could not. */
    void logInto(AccessLog log) {
        logged.into(log);
    }

    void started(ConfigurableApplicationContext context) {
        provider = context;
    }

    /** What the start prints for the first administrator: the rest of the gateway's address. Absent where somebody can sign in already. */
    Optional<String> invitation() {
        return Optional.ofNullable(provider)
                .flatMap(context -> context.getBean(FirstAdministrator.class).invite())
                .map(code -> "/sign-in?code=" + code);
    }

    /** Whose tokens a service believes. */
    List<String> settingsOfAService() {
        List<String> settings = new ArrayList<>();
        settings.add("--tierledger.sign-in.services-key=" + ProgramsOfThisMachine.servicesKey(options.data()));
        settings.add("--tierledger.sign-in.audience=" + audience());
        if (isForeign()) {
            settings.add("--tierledger.sign-in.issuer=" + options.environment().get("TIERLEDGER_ISSUER"));
        } else {
            settings.add("--tierledger.sign-in.issuer=" + Identity.ISSUER);
            settings.add("--tierledger.sign-in.keys=http://127.0.0.1:" + port + "/identity/oauth2/jwks");
        }
        return settings;
    }

    /** What tokens have to be for. */
    String audience() {
        return isForeign()
                ? options.environment().getOrDefault("TIERLEDGER_AUDIENCE", PersonTokens.AUDIENCE)
                : PersonTokens.AUDIENCE;
    }

    List<String> settingsOfTheGateway() {
        return isForeign()
                ? Settings.ofTheForeignProvider(options.environment())
                : List.of(
                        "--tierledger.sign-in.provider=http://127.0.0.1:" + port,
                        "--tierledger.sign-in.client-secret=" + secret);
    }

    /** Nobody signs in by one click where others than this machine can come. */
    private OneClickPeople people(Installation installation) {
        return installation.demonstrationUntil() != null && THIS_MACHINE.contains(options.address())
                ? DemonstrationPeople.all()
                : OneClickPeople.NOBODY;
    }

    private List<String> settings(EmbeddedStores stores) {
        List<String> settings = new ArrayList<>(Settings.ofTheProvider());
        settings.add("--server.port=" + port);
        settings.add(
                "--server.servlet.session.cookie.name=tierledger-identity-" + port); // cookies are sent to all ports
        settings.addAll(Settings.hosts(options));
        settings.add("--spring.datasource.url=" + stores.jdbcUrl("tierledger_identity"));
        settings.add("--tierledger.identity.keys=" + options.data().resolve("keys"));
        settings.add("--tierledger.identity.services-key=" + ProgramsOfThisMachine.servicesKey(options.data()));
        settings.add("--tierledger.identity.client-secret=" + secret);
        return settings;
    }

    private static byte[] bits() {
        byte[] bits = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bits);
        return bits;
    }
}
