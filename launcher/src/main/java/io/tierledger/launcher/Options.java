package io.tierledger.launcher;

import io.tierledger.rights.Isolation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What the person who starts the system asks for.
 *
 * @param data where everything is kept
 * @param address the one address the gateway listens on
 * @param port of the gateway; 0 takes a free one
 * @param empty no demonstration data
 * @param clock how the business date moves; absent means as the data directory says
 * @param currency reporting currency, ISO 4217; absent means as the data directory says, EUR in a new one
 * @param zone zone of the installation; absent means as the data directory says, Europe/Amsterdam in a new one
 * @param isolation whether customers are kept apart; {@code --isolation}, or {@code TIERLEDGER_ISOLATION}
 * @param demonstrationUntil last day of the demonstration's orders; absent means the last month end
 * @param stopWhenStarted for preparing a quicker start, see {@link QuickerStart}
 * @param sealOldEvents instead of a start, see {@link SealOldEvents}
 * @param acceptRestore why an older copy goes on, instead of a start, see {@link AcceptRestore}
 * @param environment of the process; {@code TIERLEDGER_POSTGRES}, {@code _KAFKA}, {@code _MONGODB} name real servers
 */
public record Options(
        Path data,
        String address,
        int port,
        boolean empty,
        Optional<ClockMode> clock,
        Optional<String> currency,
        Optional<String> zone,
        Isolation isolation,
        Optional<LocalDate> demonstrationUntil,
        boolean stopWhenStarted,
        boolean sealOldEvents,
        Optional<String> acceptRestore,
        Map<String, String> environment) {

    public Options {
        environment = Map.copyOf(environment);
    }
}
