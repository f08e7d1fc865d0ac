package io.tierledger.customer.importing;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tierledger.customer.accepting.CurrentClock;
import io.tierledger.customer.clock.ClockMode;
import io.tierledger.customer.importing.runs.ImportId;
import io.tierledger.customer.importing.runs.ImportView;
import io.tierledger.platform.web.Blocking;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The business date, and days that somebody lets pass. */
@RestController
final class ClockEndpoint {
    private final CurrentClock clock;
    private final Advancing advancing;
    private final Installation installation;
    private final Blocking blocking;

    /** What an installation has chosen once. */
    public record Installation(ClockMode mode, String zone, String currency) {}

    ClockEndpoint(CurrentClock clock, Advancing advancing, Installation installation, Blocking blocking) {
        this.clock = clock;
        this.advancing = advancing;
        this.installation = installation;
        this.blocking = blocking;
    }

    /** @param businessDate null before the first order or advance */
    record Shown(String mode, @Nullable LocalDate businessDate, String zone, String currency) {}

    record AdvanceTo(LocalDate to) {}

    @GetMapping("/api/clock")
    Shown clock() {
        return new Shown(installation.mode().word(), clock.date(), installation.zone(), installation.currency());
    }

    @ApiResponse(
            responseCode = "202",
            description = "The days are on their way.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @PostMapping("/api/clock/advance")
    Mono<ResponseEntity<Object>> advance(
            @RequestBody AdvanceTo wanted,
            @RequestHeader(name = ImportId.HEADER, required = false) @Nullable String id) {
        UUID name = ImportId.of(id);
        return blocking.call(() -> {
            if (wanted.to() == null) {
                throw io.tierledger.platform.web.Refused.invalid("to", "missing", "to is the last day to pass.");
            }
            return ImportEndpoint.accepted(advancing.advance(name, wanted.to()));
        });
    }
}
