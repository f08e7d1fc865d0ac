package io.tierledger.gateway;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;

/** What the gateway itself can fail at or refuses; a service's own refusals pass through it unchanged. */
enum Failure {
    SERVICE_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "This part of the system is away or catching up. Please try again shortly.",
            "Dit deel van het systeem is er even niet of loopt nog bij. Probeer het zo nog eens."),
    TIMED_OUT(HttpStatus.GATEWAY_TIMEOUT, "The answer took too long.", "Het antwoord liet te lang op zich wachten."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing at this address.", "Op dit adres is niets te vinden."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "This address does not take that method.",
            "Dit adres kent die methode niet."),
    TOO_SLOW(
            HttpStatus.REQUEST_TIMEOUT,
            "The body came too slowly: at least a kilobyte a second is needed.",
            "De inhoud kwam te langzaam binnen: er is minstens een kilobyte per seconde nodig."),
    TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "The request is larger than allowed.",
            "Het verzoek is groter dan toegestaan."),
    ADDRESS_TOO_LONG(
            HttpStatus.URI_TOO_LONG, "The address is longer than allowed.", "Het adres is langer dan toegestaan."),
    HEADERS_TOO_LARGE(
            HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
            "The headers are larger than allowed.",
            "De headers zijn groter dan toegestaan."),
    MALFORMED(HttpStatus.BAD_REQUEST, "The request cannot be read.", "Het verzoek is niet te lezen."),
    PLAIN_SIGN(
            HttpStatus.BAD_REQUEST,
            "malformed",
            "A semicolon, a hash or an empty part in a path can be read in two ways. Percent-encode it: %3B, %23, %2F.",
            "Een puntkomma, een hekje of een leeg deel in een pad is op twee manieren te lezen. Schrijf het als %3B, %23, %2F."),
    DOT_SEGMENT(
            HttpStatus.BAD_REQUEST,
            "malformed",
            "“.” and “..” stand for other places in a path. They cannot be an identifier, or a part of one between slashes.",
            "“.” en “..” staan in een pad voor een andere plaats. Ze kunnen geen kenmerk zijn, of een deel daarvan tussen schuine strepen."),
    NO_TEXT(
            HttpStatus.BAD_REQUEST,
            "malformed",
            "The path holds signs that are no text in UTF-8.",
            "Het pad bevat tekens die geen tekst in UTF-8 zijn."),
    UNKNOWN_HOST(
            HttpStatus.MISDIRECTED_REQUEST,
            "This system does not answer to that host name. Further names are set with TIERLEDGER_HOSTS.",
            "Dit systeem luistert niet naar die hostnaam. Andere namen stelt u in met TIERLEDGER_HOSTS."),
    NO_UPGRADE(
            HttpStatus.BAD_REQUEST,
            "Nothing here speaks WebSocket. Live changes are Server-Sent Events.",
            "Hier wordt geen WebSocket gesproken. Live wijzigingen komen als Server-Sent Events."),
    FOREIGN_ORIGIN(
            HttpStatus.FORBIDDEN,
            "A page of another site may not change anything here. Nothing was changed.",
            "Een pagina van een andere site mag hier niets wijzigen. Er is niets gewijzigd."),
    CSRF(
            HttpStatus.FORBIDDEN,
            "A write of somebody who is signed in carries the token of the session (GET /api/me) in the header Tierledger-Csrf. Nothing was changed.",
            "Wie is ingelogd, schrijft met het kenmerk van de sessie (GET /api/me) in de header Tierledger-Csrf. Er is niets gewijzigd."),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "Nobody is signed in.", "Er is niemand ingelogd."),
    SESSION_ENDED(
            HttpStatus.UNAUTHORIZED,
            "Your session has ended, nothing was changed. Sign in again, in another tab if you have something half written here, and try again.",
            "Uw sessie is afgelopen, er is niets gewijzigd. Log opnieuw in, in een ander tabblad als hier iets half geschreven staat, en probeer het nog eens."),
    TWO_IDENTITIES(
            HttpStatus.BAD_REQUEST,
            "The request has both a session and a token. It can have one of them.",
            "Het verzoek heeft zowel een sessie als een token. Het kan er maar één hebben."),
    TOO_MANY_STREAMS(
            HttpStatus.TOO_MANY_REQUESTS,
            "This client already follows as many streams as one may.",
            "Deze client volgt al zoveel streams als er één mag volgen."),
    TOO_MANY_UPLOADS(
            HttpStatus.TOO_MANY_REQUESTS,
            "This client already sends as many files at once as one may.",
            "Deze client stuurt al zoveel bestanden tegelijk als er één mag sturen."),
    UNEXPECTED(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Something unforeseen happened. It has been logged.",
            "Er is iets onvoorziens gebeurd. Het is vastgelegd.");

    /** Long enough for a service to get up, short enough for a person to wait. */
    private static final Duration SHORTLY = Duration.ofSeconds(2);

    private final HttpStatus status;
    private final String code;
    private final String english;
    private final String dutch;

    Failure(HttpStatus status, String english, String dutch) {
        this.status = status;
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.english = english;
        this.dutch = dutch;
    }

    Failure(HttpStatus status, String code, String english, String dutch) {
        this.status = status;
        this.code = code;
        this.english = english;
        this.dutch = dutch;
    }

    static Failure of(Throwable error) {
        return switch (error) {
            case Refused refused -> refused.failure();
            case ErrorResponse known -> ofStatus(known.getStatusCode());
            default -> ofCause(error);
        };
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

    String code() {
        return code;
    }

    String detail(Language language) {
        return language == Language.DUTCH ? dutch : english;
    }

    Optional<Duration> retryAfter() {
        return switch (this) {
            case SERVICE_UNAVAILABLE, TIMED_OUT, TOO_MANY_STREAMS, TOO_MANY_UPLOADS -> Optional.of(SHORTLY);
            default -> Optional.empty();
        };
    }
}
