package io.tierledger.neighbours;

import io.tierledger.contracts.questions.Known;
import io.tierledger.contracts.questions.LaterAsked;
import io.tierledger.contracts.questions.Names;
import io.tierledger.contracts.questions.NamesAsked;
import io.tierledger.contracts.questions.OpenedTexts;
import io.tierledger.contracts.questions.RecordedLater;
import io.tierledger.contracts.questions.TextsAsked;
import io.tierledger.contracts.questions.WindowAsked;
import io.tierledger.contracts.questions.WindowTotal;
import java.util.List;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/** What customer-service is asked. */
public interface CustomerQuestions {

    @PostExchange("/internal/names")
    Mono<Names> names(@RequestBody NamesAsked asked);

    @GetExchange("/internal/known-customers")
    Mono<Known> customer(@RequestParam String id);

    /** Whether it is registered. */
    @GetExchange("/internal/known-account-managers")
    Mono<Known> accountManager(@RequestParam String id);

    /** What persons said of the statuses that its events gave ({@code customer/4711}); at most 1,000. */
    @PostExchange("/internal/texts")
    Mono<OpenedTexts> texts(@RequestBody TextsAsked asked);

    /** At most 5,000 windows, answered in their order. */
    @PostExchange("/internal/orders/windows")
    Mono<List<WindowTotal>> windows(@RequestBody List<WindowAsked> asked);

    @PostExchange("/internal/orders/since")
    Mono<RecordedLater> since(@RequestBody LaterAsked asked);
}
