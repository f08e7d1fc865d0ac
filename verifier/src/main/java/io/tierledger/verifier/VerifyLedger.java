package io.tierledger.verifier;

import io.tierledger.embedded.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** {@code ./run verify-ledger [--data DIR] [--postgres URL] [--checkpoint FILE]… [--key VKEY]…}. */
public final class VerifyLedger {
    /** All is what was signed. */
    public static final int VERIFIED = 0;
    /** Something is not. */
    public static final int FOUND = 1;
    /** Nothing could be verified. */
    public static final int NOT_VERIFIED = 2;

    private static final List<String> STORES = List.of("customer", "scoring", "tier", "engagement");

    private final Asked asked;
    private final Consumer<String> say;

    private VerifyLedger(Asked asked, Consumer<String> say) {
        this.asked = asked;
        this.say = say;
    }

    public static void main(String[] words) {
        System.exit(run(List.of(words), System.out::println));
    }

    /**
     * Verifies and returns how it ended.
     *
     * @param say hears a line for each store, and what follows of it
     */
    public static int run(List<String> words, Consumer<String> say) {
        try {
            return new VerifyLedger(Asked.of(words), say).run();
        } catch (Asked.Misunderstood why) {
            say.accept(String.valueOf(why.getMessage()));
        } catch (SQLException | IllegalStateException away) {
            say.accept("The stores cannot be read: " + away.getMessage());
        }
        return NOT_VERIFIED;
    }

    private int run() throws SQLException {
        Path ledgers = asked.data().resolve("ledger");
        if (!Files.isDirectory(ledgers)) {
            say.accept("There is no ledger in " + asked.data() + "; say --data DIR.");
            return NOT_VERIFIED;
        }
        if (asked.postgres().isPresent()) {
            String server = asked.postgres().get();
            return all(ledgers, database -> server.replaceFirst("/(\\?|$)", "/" + database + "$1"));
        }
        try (PostgresServer server = PostgresServer.start(asked.data().resolve("postgres"))) {
            return all(ledgers, server::jdbcUrl);
        }
    }

    private int all(Path ledgers, UnaryOperator<String> address) throws SQLException {
        int worst = NOT_VERIFIED;
        boolean isFound = false;
        for (String store : STORES) {
            try (Connection connection = DriverManager.getConnection(address.apply("tierledger_" + store))) {
                connection.setReadOnly(true);
                Optional<StoreCheck.Verified> verified =
                        new StoreCheck(store, ledgers, new Rows(connection)).verify(asked);
                say.accept(store + ": " + verified.map(VerifyLedger::words).orElse("no ledger is kept of it"));
                worst = verified.isPresent() ? VERIFIED : worst;
            } catch (Finding finding) {
                say.accept(store + ": " + finding.getMessage());
                isFound = true;
            }
        }
        if (!asked.isFromElsewhere()) {
            say.accept("Without --checkpoint or --key from elsewhere, a new tree with a new key would pass as well.");
        }
        return isFound ? FOUND : worst;
    }

    private static String words(StoreCheck.Verified verified) {
        return String.format(
                        Locale.ROOT,
                        "%,d events are what was signed, root %s, by %s; %,d after them are not signed",
                        verified.size(),
                        verified.root().base64(),
                        verified.key(),
                        verified.unsigned())
                + verified.givenUp().stream().map(VerifyLedger::words).collect(Collectors.joining());
    }

    private static String words(Generation.GivenUp one) {
        return String.format(
                Locale.ROOT,
                "; after event %,d an older copy went on, and events up to %,d that generation %d had signed are gone",
                one.kept(),
                one.lostUpTo(),
                one.generation());
    }
}
