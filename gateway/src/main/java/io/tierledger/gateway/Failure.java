package io.tierledger.gateway;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;

/** What the gateway itself can fail at; a service's own refusals pass through it unchanged. */
enum Failure {
    SERVICE_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "This part of the system is away or catching up. Please try again shortly."),
    TIMED_OUT(HttpStatus.GATEWAY_TIMEOUT, "The answer took too long."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing at this address."),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This address does not take that method."),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request is larger than allowed."),
    MALFORMED(HttpStatus.BAD_REQUEST, "The request cannot be read."),
    UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR, "Something unforeseen happened. It has been logged.");

    /** Long enough for a service to get up, short enough for a person to wait. */
    private static final Duration SHORTLY = Duration.ofSeconds(2);

    private final HttpStatus status;
    private final String detail;

    Failure(HttpStatus status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    static Failure of(Throwable error) {
        return error instanceof ErrorResponse known ? ofStatus(known.getStatusCode()) : ofCause(error);
    }

    private static Failure ofStatus(HttpStatusCode code) {
        return Stream.of(values())
                .filter(failure -> failure.status.isSameCodeAs(code))
                .findFirst()
                .orElse(code.is4xxClientError() ? MALFORMED : UNEXPECTED);
    }

    /** Connections refused, reset, closed early or not found by name are all kinds of I/O failure. */
    private static Failure ofCause(Throwable error) {
        return Stream.iterate(error, cause -> cause != null, Throwable::getCause)
                        .limit(10)
                        .anyMatch(IOException.class::isInstance)
                ? SERVICE_UNAVAILABLE
                : UNEXPECTED;
    }

    HttpStatus status() {
        return status;
    }

    String detail() {
        return detail;
    }

    Optional<Duration> retryAfter() {
        return this == SERVICE_UNAVAILABLE || this == TIMED_OUT ? Optional.of(SHORTLY) : Optional.empty();
    }
}
