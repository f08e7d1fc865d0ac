package io.tierledger.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.rights.Isolation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    private static Options parse(String... words) {
        return CommandLine.parse(List.of(words), Map.of());
    }

    @Test
    void without_options_it_is_the_demonstration_on_port_8080_of_this_machine() {
        Options options = parse();
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.address()).isEqualTo("127.0.0.1");
        assertThat(options.empty()).isFalse();
        assertThat(options.data()).isEqualTo(Path.of("data").toAbsolutePath());
    }

    @Test
    void values_follow_a_space_or_an_equals_sign() {
        Options options =
                parse("--empty", "--port", "9000", "--clock=fixed:2026-11-30", "--currency", "USD", "--data=/tmp/t");
        assertThat(options.empty()).isTrue();
        assertThat(options.port()).isEqualTo(9000);
        assertThat(options.clock()).contains(new ClockMode("fixed:2026-11-30"));
        assertThat(options.currency()).contains("USD");
        assertThat(options.data()).isEqualTo(Path.of("/tmp/t"));
    }

    @Test
    void customers_are_kept_apart_as_the_command_line_or_the_environment_says() {
        assertThat(parse().isolation()).isEqualTo(Isolation.NONE);
        assertThat(parse("--isolation=team").isolation()).isEqualTo(Isolation.TEAM);
        Map<String, String> environment = Map.of("TIERLEDGER_ISOLATION", "account-manager");
        assertThat(CommandLine.parse(List.of(), environment).isolation()).isEqualTo(Isolation.ACCOUNT_MANAGER);
        assertThat(CommandLine.parse(List.of("--isolation", "none"), environment)
                        .isolation())
                .isEqualTo(Isolation.NONE);
    }

    @Test
    void a_word_without_hyphens_says_what_to_do_instead_of_a_start() {
        assertThat(parse("seal-old-events", "--data=/tmp/t").sealOldEvents()).isTrue();
        assertThat(parse("--data=/tmp/t").sealOldEvents()).isFalse();
        assertThat(Usage.text()).contains("seal-old-events");
    }

    @Test
    void an_older_copy_is_accepted_with_a_note_of_one_line() {
        assertThat(parse("accept-restore", "--note", " disk of db1 ", "--data=/tmp/t")
                        .acceptRestore())
                .contains("disk of db1");
        assertThat(parse("--data=/tmp/t").acceptRestore()).isEmpty();
        assertThatThrownBy(() -> parse("accept-restore", "seal-old-events", "--note=x"))
                .hasMessageContaining("accepted like this");
        assertThatThrownBy(() -> parse("accept-restore", "--note= "))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("name nobody");
        assertThatThrownBy(() -> parse("accept-restore", "--note=" + "x".repeat(201)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("--note is longer than 200 characters");
        assertThat(Usage.text()).contains("accept-restore");
    }

    @ParameterizedTest
    @CsvSource({
        "accept-restore, accepted like this",
        "--note=x, accepted like this",
        "--nonsense, no option --nonsense",
        "--port=x, --port x cannot be read",
        "--port=70000, a port is 0 to 65535",
        "--port, --port needs a value",
        "--clock=tomorrow, 'choose wall, follow-orders or fixed:DATE'",
        "--clock=fixed:30-11-2026, the date is not like 2026-11-30",
        "--currency=EURO, --currency EURO cannot be read",
        "--isolation=all, 'choose none, team or account-manager'",
        "--zone=Mars/Olympus, --zone Mars/Olympus cannot be read",
        "--empty=yes, no option --empty=yes"
    })
    void what_cannot_be_meant_is_refused_in_words(String word, String message) {
        assertThatThrownBy(() -> parse(word)).isInstanceOf(StartRefused.class).hasMessageContaining(message);
    }

    @Test
    void help_names_every_option() {
        assertThat(CommandLine.asksForHelp(List.of("--port", "1", "--help"))).isTrue();
        assertThat(Usage.text())
                .contains(
                        "--port",
                        "--address",
                        "--data",
                        "--empty",
                        "--clock",
                        "--currency",
                        "--zone",
                        "--isolation",
                        "--demonstration-until",
                        "--note");
    }
}
