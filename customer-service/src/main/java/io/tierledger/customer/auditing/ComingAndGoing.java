package io.tierledger.customer.auditing;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The gateway tells with the token of the session that somebody has signed in or out; it passes nothing on to these addresses. There is
 * nothing to be done: whatever comes in by the door stands in the access log.
 */
@RestController
final class ComingAndGoing {

    @PostMapping("/sign-ins")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signedIn() {}

    @PostMapping("/sign-outs")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signedOut() {}
}
