package io.tierledger.engagement.promised;

import io.tierledger.engagement.clock.BusinessDates;
import io.tierledger.engagement.naming.CustomerNames;
import io.tierledger.engagement.requests.AccountManagers;
import io.tierledger.engagement.requests.Range;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.describing.Holds;
import io.tierledger.rights.Reach;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /api/activities/given}: promised against given, for activities due in the past year unless asked otherwise. */
@RestController
final class PromisedEndpoint {
    private final PromisedAndGiven given;
    private final BusinessDates dates;
    private final CustomerNames names;
    private final AccountManagers managers;
    private final Blocking blocking;

    PromisedEndpoint(
            PromisedAndGiven given,
            BusinessDates dates,
            CustomerNames names,
            AccountManagers managers,
            Blocking blocking) {
        this.managers = managers;
        this.given = given;
        this.dates = dates;
        this.names = names;
        this.blocking = blocking;
    }

    @GetMapping("/api/activities/given")
    Mono<PromisedAnswer> given(
            @RequestParam(required = false) @Nullable String accountManager,
            @RequestParam(required = false) @Holds(format = Holds.DAY) @Nullable String from,
            @RequestParam(required = false) @Holds(format = Holds.DAY) @Nullable String to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Reach reach) {
        String manager = accountManager == null || accountManager.isBlank() ? null : accountManager;
        int most = Page.limit(limit);
        if (cursor != null) {
            Page.key(cursor);
        }
        return managers.mustExist(manager, reach)
                .then(blocking.call(() -> {
                    LocalDate today = dates.present();
                    Range range = Range.of(from, to, today, 0);
                    return manager == null
                            ? given.byAll(range, today, reach)
                            : given.by(manager, range, today, reach, most, cursor);
                }))
                .flatMap(answer -> names.of(customers(answer)).map(answer::named));
    }

    private static List<String> customers(PromisedAnswer answer) {
        List<PromisedAnswer.OfCustomer> customers = answer.customers();
        return customers == null
                ? List.of()
                : customers.stream().map(PromisedAnswer.OfCustomer::customerId).toList();
    }
}
