package io.tierledger.platform.access;

import org.springframework.security.oauth2.jwt.Jwt;

/** What a request shows of who asks. */
sealed interface Shown {
    record Nothing() implements Shown {}

    /** Signed, and checked. */
    record Signed(Jwt token) implements Shown {}

    /** A program's token, of which only the directory of people knows whether it counts. */
    record OfAProgram(String token) implements Shown {
        static final String PREFIX = "tlp_";
    }
}
