package io.tierledger.launcher;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a data directory is, kept in its {@code tierledger.json}.
 *
 * @param format version of the directory; another one is not opened
 * @param currency reporting currency, ISO 4217; every stored amount is in it
 * @param zone in which a business day begins and ends
 * @param clock see {@link ClockMode}
 * @param demonstrationUntil last day of the demonstration's orders; null without a demonstration
 * @param id drawn once, and known to the stores: those of another directory are not opened; null in one of the time before
 * @param demonstrationLoaded false while its loading may have been interrupted
 */
record Installation(
        int format,
        String currency,
        String zone,
        String clock,
        @Nullable LocalDate demonstrationUntil,
        boolean demonstrationLoaded,
        @Nullable String id) {
    static final int FORMAT = 1;

    /** A directory that holds nothing yet. {@code today}: wall date in the zone asked for. */
    static Installation asAskedFor(Options options, LocalDate today) {
        ClockMode usual = options.empty() ? ClockMode.WALL : ClockMode.FOLLOW_ORDERS;
        return new Installation(
                FORMAT,
                options.currency().orElse("EUR"),
                options.zone().orElse("Europe/Amsterdam"),
                options.clock().orElse(usual).text(),
                options.empty()
                        ? null
                        : options.demonstrationUntil()
                                .orElse(today.withDayOfMonth(1).minusDays(1)),
                false,
                UUID.randomUUID().toString());
    }

    /** The same directory at a later start. @throws StartRefused if what is asked for contradicts what is stored */
    Installation startedAgain(Options options) {
        if (format != FORMAT) {
            throw new StartRefused(
                    "The data in " + options.data() + " has format " + format + ", and this version reads format "
                            + FORMAT + ". Start the version that wrote it, or choose another --data.");
        }
        refuseOther("currency", currency, options.currency(), options);
        refuseOther("zone", zone, options.zone(), options);
        String nextClock = options.clock().map(ClockMode::text).orElse(clock);
        String known = id == null ? UUID.randomUUID().toString() : id;
        return new Installation(format, currency, zone, nextClock, demonstrationUntil, demonstrationLoaded, known);
    }

    Installation withDemonstrationLoaded() {
        return new Installation(format, currency, zone, clock, demonstrationUntil, true, id);
    }

    boolean wantsDemonstration() {
        return demonstrationUntil != null && !demonstrationLoaded;
    }

    private static void refuseOther(String what, String stored, Optional<String> asked, Options options) {
        if (asked.isPresent() && !asked.get().equals(stored)) {
            throw new StartRefused(
                    "The data in " + options.data() + " is kept with " + what + " " + stored + " and cannot go on with "
                            + asked.get() + ". Leave --" + what + " out, or choose another --data.");
        }
    }
}
