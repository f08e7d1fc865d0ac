package io.tierledger.neighbours;

import io.tierledger.contracts.questions.ContactsGiven;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import reactor.core.publisher.Mono;

/** What engagement-service is asked. */
public interface EngagementQuestions {

    /** Both days included. */
    @GetExchange("/internal/contacts")
    Mono<ContactsGiven> contacts(@RequestParam LocalDate from, @RequestParam LocalDate to);
}
