package io.tierledger.customer.handingover;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.contracts.people.HandOverArranged;
import io.tierledger.customer.accepting.CurrentClock;
import io.tierledger.customer.accepting.History;
import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.importing.runs.ImportRuns;
import io.tierledger.customer.importing.runs.ImportView;
import io.tierledger.customer.ordering.Checked;
import io.tierledger.customer.people.PeopleDesk;
import io.tierledger.customer.people.PeopleEvent;
import io.tierledger.customer.people.PeopleStored;
import io.tierledger.customer.people.Signing;
import io.tierledger.customer.registering.CustomerDesk;
import io.tierledger.platform.access.AboutCustomers;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Person;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.describing.AnswersTaken;
import io.tierledger.rights.Reach;
import io.tierledger.sealing.GivenTexts;
import io.tierledger.sealing.Opened;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/** Customers go from one account manager to another in one step: 202, with a place that says how far it is. */
@RestController
final class HandOverEndpoint {
    private static final String ALL = "all";
    private static final int MOST = 10_000;

    private final PeopleDesk desk;
    private final PeopleStored stored;
    private final Signing signing;
    private final CustomerDesk managers;
    private final History history;
    private final HandOvers handOvers;
    private final ImportRuns runs;
    private final CurrentClock clock;
    private final GivenTexts given;
    private final Blocking blocking;

    HandOverEndpoint(
            PeopleDesk desk,
            PeopleStored stored,
            Signing signing,
            CustomerDesk managers,
            History history,
            HandOvers handOvers,
            ImportRuns runs,
            CurrentClock clock,
            GivenTexts given,
            Blocking blocking) {
        this.desk = desk;
        this.stored = stored;
        this.signing = signing;
        this.managers = managers;
        this.history = history;
        this.handOvers = handOvers;
        this.runs = runs;
        this.clock = clock;
        this.given = given;
        this.blocking = blocking;
    }

    /**
     * @param to account manager who is to have them
     * @param customers ids, or {@code all}
     * @param from the business date on which they go; the present one where absent
     */
    record NewHandOver(
            @Nullable String to,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
            List<String> customers,

            @Nullable LocalDate from,
            @Nullable String reason) {}

    /**
     * @param customers ids of those that go; null for all that the account manager has on that day
     * @param from the business date on which they go
     * @param state {@code ARRANGED} until that date, then as an import: {@code RECEIVING}, {@code STORED}, {@code SETTLED} once every stage has
     *     relayed it, {@code FAILED} until it is tried again
     * @param handedOver how many have gone
     * @param sealed why neither reason nor name is shown
     */
    record HandOverPage(
            String handOverId,
            String accountManagerId,
            String to,
            @Nullable List<String> customers,
            LocalDate from,
            String state,
            long handedOver,
            @Nullable String reason,
            @Nullable String arrangedBy,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String sealed) {

        HandOverPage naming(UnaryOperator<List<String>> shown) {
            return new HandOverPage(
                    handOverId,
                    accountManagerId,
                    to,
                    customers == null ? null : shown.apply(customers),
                    from,
                    state,
                    handedOver,
                    reason,
                    arrangedBy,
                    sealed);
        }
    }

    @AnswersTaken
    @PostMapping("/api/account-managers/{id}/hand-over")
    Mono<ResponseEntity<HandOverPage>> handOver(
            @PathVariable String id,
            @RequestBody NewHandOver said,
            @RequestHeader(name = "Tierledger-User") String user,
            ServerWebExchange exchange) {
        String by = Person.of(user);
        String to = Checked.id("to", said.to());
        String reason = Checked.required("reason", said.reason(), Checked.REASON);
        List<String> customers = customers(said.customers());
        AboutCustomers.selecting(exchange, Map.of("to", to));
        if (customers != null) {
            AboutCustomers.of(exchange, customers);
        }
        LocalDate from = from(said.from());
        return blocking.call(() -> {
            mustBe(id, to, customers);
            String handOver = UUID.randomUUID().toString();
            desk.change(people -> List.of(new PeopleEvent.HandOverArranged(
                    handOver,
                    id,
                    to,
                    customers,
                    from,
                    signing.act(PeopleEvent.HandOverArranged.stream(handOver), by, reason))));
            handOvers.lookNow();
            return ResponseEntity.accepted()
                    .location(URI.create("/api/account-managers/"
                            + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8) + "/hand-overs/" + handOver))
                    .body(page(id, handOver));
        });
    }

    @GetMapping("/api/account-managers/{id}/hand-overs/{handOver}")
    Mono<HandOverPage> one(@PathVariable String id, @PathVariable String handOver, Reach reach) {
        return blocking.call(() -> {
            HandOverPage page = page(id, handOver);
            if (!reach.covers(id) && !reach.covers(page.to())) {
                throw Refused.notFound("hand-over", handOver);
            }
            return page.naming(customers -> within(reach, customers));
        });
    }

    /** Who answers for them now counts. */
    private List<String> within(Reach reach, List<String> customers) {
        if (reach.isEverybody()) {
            return customers;
        }
        Set<String> shown = those(customers, reach::covers);
        return customers.stream().filter(shown::contains).toList();
    }

    /** Those of these customers that there are, by who answers for each now; null for nobody. */
    private Set<String> those(List<String> customers, Predicate<@Nullable String> accountManager) {
        Set<String> those = new HashSet<>();
        history.streams(customers.stream().map(Customer::stream).toList()).forEach((stream, events) -> {
            if (History.customer(events) instanceof Customer.Known known
                    && accountManager.test(known.accountManagerId())) {
                those.add(stream.substring(Customer.stream("").length()));
            }
        });
        return those;
    }

    private static @Nullable List<String> customers(@Nullable List<String> said) {
        if (said == null || said.isEmpty()) {
            throw Refused.invalid("customers", "missing", "customers is missing: ids, or all.");
        }
        if (said.equals(List.of(ALL))) {
            return null;
        }
        if (said.size() > MOST) {
            throw Refused.invalid("customers", "too-many-customers").with("most", MOST);
        }
        return said.stream().map(id -> Checked.id("customers", id)).distinct().toList();
    }

    private LocalDate from(@Nullable LocalDate said) {
        LocalDate today = clock.date();
        LocalDate from = said == null ? today : said;
        if (from == null) {
            throw Refused.invalid("from", "missing", "from is missing, and there is no business date yet.");
        }
        if (today != null && from.isBefore(today)) {
            throw Refused.invalid("from", "over-already").with("value", from.toString());
        }
        return from;
    }

    private void mustBe(String id, String to, @Nullable List<String> customers) {
        if (!managers.knowsManager(id)) {
            throw Refused.notFound("account manager", id);
        }
        managers.mustKnowManager("to", to);
        if (to.equals(id)) {
            throw Refused.invalid("to", "same-account-manager");
        }
        if (customers != null) {
            Set<String> theirs = those(customers, id::equals);
            customers.stream()
                    .filter(one -> !theirs.contains(one))
                    .sorted()
                    .findFirst()
                    .ifPresent(another -> {
                        throw Refused.invalid("customers", "not-of-the-account-manager")
                                .with("value", another);
                    });
        }
    }

    private HandOverPage page(String id, String handOver) {
        HandOverArranged arranged = stored.now().handOvers().get(handOver);
        if (arranged == null || !arranged.from().equals(id)) {
            throw Refused.notFound("hand-over", handOver);
        }
        Optional<ImportView> run = runs.find(UUID.fromString(handOver));
        Opened opened = given.at(PeopleEvent.position(arranged.change()));
        return new HandOverPage(
                handOver,
                id,
                arranged.to(),
                arranged.customers(),
                arranged.on(),
                run.map(ImportView::state).orElse("ARRANGED"),
                run.map(ImportView::accepted).orElse(0L),
                opened.member(PeopleEvent.REASON),
                opened.member(PeopleEvent.BY),
                opened.why());
    }
}
