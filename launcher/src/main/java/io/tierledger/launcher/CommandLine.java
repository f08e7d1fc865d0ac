package io.tierledger.launcher;

import io.tierledger.contracts.Amount;
import io.tierledger.reading.BadValue;
import io.tierledger.reading.Wording;
import io.tierledger.rights.Isolation;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads {@link Options} from the words of a command line. */
public final class CommandLine {
    /** What is done instead of a start; a word without hyphens, as it is no option. */
    private static final String SEAL_OLD_EVENTS = "seal-old-events";

    private static final String ACCEPT_RESTORE = "accept-restore";
    private static final String NOTE = "--note";
    private static final int LONGEST_NOTE = 200;

    private static final Set<String> SWITCHES =
            Set.of("--empty", "--help", "--stop-when-started", SEAL_OLD_EVENTS, ACCEPT_RESTORE);
    private static final Set<String> WITH_VALUE = Set.of(
            "--port",
            "--address",
            "--data",
            "--clock",
            "--currency",
            "--zone",
            "--isolation",
            "--demonstration-until",
            NOTE);

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> switches = new HashSet<>();

    private CommandLine(List<String> words) {
        Deque<String> rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            take(rest.pop(), rest);
        }
    }

    /** @throws StartRefused for an unknown option or a value that cannot be one */
    public static Options parse(List<String> words, Map<String, String> environment) {
        return new CommandLine(words).options(environment);
    }

    static boolean asksForHelp(List<String> words) {
        return words.contains("--help") || words.contains("-h");
    }

    private void take(String word, Deque<String> rest) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        if (SWITCHES.contains(word)) {
            switches.add(word);
        } else if (!WITH_VALUE.contains(name)) {
            throw new StartRefused("There is no option " + word + "; --help shows them all.");
        } else if (equals < 0 && rest.isEmpty()) {
            throw new StartRefused(name + " needs a value; --help shows which.");
        } else {
            values.put(name, equals < 0 ? rest.pop() : word.substring(equals + 1));
        }
    }

    private Options options(Map<String, String> environment) {
        return new Options(
                value("--data", Path::of)
                        .orElse(Path.of("data"))
                        .toAbsolutePath()
                        .normalize(),
                value("--address", Function.identity()).orElse("127.0.0.1"),
                value("--port", Integer::valueOf).filter(CommandLine::isPort).orElseGet(this::defaultPort),
                switches.contains("--empty"),
                value("--clock", ClockMode::new),
                value("--currency", CommandLine::currency),
                value("--zone", text -> ZoneId.of(text).getId()),
                isolation(environment),
                value("--demonstration-until", LocalDate::parse),
                switches.contains("--stop-when-started"),
                switches.contains(SEAL_OLD_EVENTS),
                acceptRestore(),
                environment);
    }

    private Optional<String> acceptRestore() {
        boolean isAccepted = switches.contains(ACCEPT_RESTORE);
        if (isAccepted != values.containsKey(NOTE) || isAccepted && switches.contains(SEAL_OLD_EVENTS)) {
            throw new StartRefused("A restore is accepted like this: ./run accept-restore --data DIR --note TEXT");
        }
        return isAccepted ? Optional.of(note(values.getOrDefault(NOTE, ""))) : Optional.empty();
    }

    private static String note(String text) {
        try {
            String note = Wording.line("--note", text, LONGEST_NOTE);
            if (note.isEmpty()) {
                throw new StartRefused("--note says why an older copy goes on, in words that name nobody.");
            }
            return note;
        } catch (BadValue unfit) {
            throw new StartRefused(String.valueOf(unfit.getMessage()), unfit);
        }
    }

    private Isolation isolation(Map<String, String> environment) {
        String word = values.getOrDefault("--isolation", environment.getOrDefault("TIERLEDGER_ISOLATION", ""));
        try {
            return word.isBlank() ? Isolation.NONE : Isolation.of(word);
        } catch (IllegalArgumentException unknown) {
            throw new StartRefused("--isolation " + word + ": " + unknown.getMessage() + ".", unknown);
        }
    }

    private static boolean isPort(int port) {
        return port >= 0 && port <= 65_535;
    }

    private int defaultPort() {
        if (values.containsKey("--port")) {
            throw new StartRefused("--port " + values.get("--port") + ": a port is 0 to 65535.");
        }
        return 8080;
    }

    private static String currency(String code) {
        if (!Amount.isCurrency(code)) {
            throw new IllegalArgumentException("no currency of ISO 4217: " + code);
        }
        return code;
    }

    private <T> Optional<T> value(String name, Function<String, T> read) {
        String text = values.get(name);
        try {
            return Optional.ofNullable(text).map(read);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new StartRefused(name + " " + text + " cannot be read; --help shows an example.", unreadable);
        }
    }
}
