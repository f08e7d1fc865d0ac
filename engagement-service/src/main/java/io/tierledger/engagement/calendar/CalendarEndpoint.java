package io.tierledger.engagement.calendar;

import io.tierledger.engagement.clock.BusinessDates;
import io.tierledger.engagement.naming.CustomerNames;
import io.tierledger.engagement.plans.ActivityAnswer;
import io.tierledger.engagement.programme.Programmes;
import io.tierledger.engagement.requests.AccountManagers;
import io.tierledger.engagement.requests.Range;
import io.tierledger.engagement.worklist.Question;
import io.tierledger.engagement.worklist.WorkLists;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.access.AboutCustomers;
import io.tierledger.platform.access.Admission;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.Person;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.Words;
import io.tierledger.platform.web.describing.AnswersMade;
import io.tierledger.platform.web.describing.AnswersNothing;
import io.tierledger.platform.web.describing.Holds;
import io.tierledger.rights.KnownPeople;
import io.tierledger.rights.Reach;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * {@code POST /api/calendar} gives an account manager's calendar a new address and closes the one before (201 with
 * {@code Location}); {@code DELETE /api/calendar?accountManager=} closes it; {@code GET /api/calendar/{token}.ics} is the calendar: what is
 * open, and what was withdrawn, from a year back to a year ahead.
 */
@RestController
final class CalendarEndpoint {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int MOST = 20_000;
    private static final Set<String> OPEN = Set.of("due", "late");
    private static final Set<String> WITHDRAWN = Set.of("withdrawn");

    private final Calendars calendars;
    private final WorkLists workLists;
    private final AccountManagers managers;
    private final BusinessDates dates;
    private final CustomerNames names;
    private final Programmes programmes;
    private final Appender appender;
    private final Projections projections;
    private final KnownPeople people;
    private final ZoneId zone;
    private final Blocking blocking;

    CalendarEndpoint(
            Calendars calendars,
            WorkLists workLists,
            AccountManagers managers,
            BusinessDates dates,
            CustomerNames names,
            Programmes programmes,
            Appender appender,
            Projections projections,
            KnownPeople people,
            TierledgerProperties properties,
            Blocking blocking) {
        this.calendars = calendars;
        this.workLists = workLists;
        this.managers = managers;
        this.dates = dates;
        this.names = names;
        this.programmes = programmes;
        this.appender = appender;
        this.projections = projections;
        this.people = people;
        this.zone = properties.zone();
        this.blocking = blocking;
    }

    record Opening(@Nullable String accountManager) {}

    record Address(String path) {}

    private record Open(String accountManager, List<ActivityAnswer> activities) {}

    @AnswersMade
    @PostMapping("/api/calendar")
    Mono<ResponseEntity<Address>> open(
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestBody Opening opening,
            ServerWebExchange exchange) {
        String person = Person.of(user);
        String manager = opening.accountManager();
        if (manager == null || manager.isBlank() || manager.length() > 200) {
            throw Refused.invalid("accountManager", "account-manager-required", "Say whose calendar it is.");
        }
        AboutCustomers.selecting(exchange, Map.of("accountManager", manager));
        Admission admission = Admission.of(exchange);
        return managers.mustExist("accountManager", manager).then(Mono.defer(() -> {
            admission.mustReach(people.customerOf(manager));
            return opened(manager, person);
        }));
    }

    private Mono<ResponseEntity<Address>> opened(String manager, String person) {
        return blocking.call(() -> {
            Token token = Token.random();
            CalendarOpened opened = new CalendarOpened(manager, token.hash(), person);
            store(opened.stream(), opened);
            String path = "/api/calendar/" + token.text() + ".ics";
            return ResponseEntity.created(URI.create(path)).body(new Address(path));
        });
    }

    /** 204, also where there is no address. */
    @AnswersNothing
    @DeleteMapping("/api/calendar")
    Mono<ResponseEntity<Void>> close(
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestParam @Holds(pattern = Holds.SHORT) String accountManager,
            ServerWebExchange exchange) {
        CalendarClosed closed = new CalendarClosed(accountManager, Person.of(user));
        Admission admission = Admission.of(exchange);
        return managers.mustExist(accountManager).then(Mono.defer(() -> {
            admission.mustReach(people.customerOf(accountManager));
            return blocking.call(() -> {
                if (calendars.isOpen(accountManager)) {
                    store(closed.stream(), closed);
                }
                return ResponseEntity.noContent().<Void>build();
            });
        }));
    }

    private void store(String stream, Object event) throws InterruptedException {
        projections.await(appender.storeNow(new NewEvent(stream, event)), LIMIT);
    }

    @GetMapping(value = "/api/calendar/{token}.ics")
    Mono<ResponseEntity<String>> calendar(@PathVariable String token, ServerWebExchange exchange) {
        Locale language = Words.language(exchange.getRequest().getHeaders());
        return blocking.call(() -> openOf(new Token(token)))
                .doOnNext(open -> {
                    AboutCustomers.selecting(exchange, Map.of("accountManager", open.accountManager()));
                    AboutCustomers.of(exchange, customers(open.activities()));
                })
                .flatMap(open -> names.of(customers(open.activities()))
                        .flatMap(found -> blocking.call(() -> Feed.of(
                                open.activities(), new Feed.Called(found, programmes.tierNames(language)), zone))))
                .map(text -> ResponseEntity.ok()
                        .header("Content-Type", "text/calendar;charset=UTF-8")
                        .header("Content-Language", language.getLanguage())
                        .header("Vary", "Accept-Language")
                        .header("Cache-Control", "private, max-age=900")
                        .body(text));
    }

    private Open openOf(Token token) {
        String manager = calendars
                .managerOf(token)
                .orElseThrow(
                        () -> new Refused(404, "no-such-address", "There is no calendar at this address.", Map.of()));
        LocalDate today = dates.present();
        List<ActivityAnswer> all = new ArrayList<>();
        collect(manager, OPEN, today, all);
        collect(manager, WITHDRAWN, today, all);
        return new Open(manager, all);
    }

    /** Adds those in some states, a page at a time, while fewer than {@link #MOST} were found. */
    private void collect(String manager, Set<String> states, LocalDate today, List<ActivityAnswer> all) {
        if (all.size() >= MOST) {
            return;
        }
        Range range = new Range(today.minusYears(1), today.plusYears(1));
        Question question = new Question(manager, null, Reach.EVERYBODY, range, states);
        String next = null;
        do {
            Page<ActivityAnswer> page = workLists.find(question, today, Page.MOST, next);
            all.addAll(page.items());
            next = page.next();
        } while (next != null && all.size() < MOST);
    }

    private static Set<String> customers(List<ActivityAnswer> activities) {
        return activities.stream().map(ActivityAnswer::customerId).collect(Collectors.toSet());
    }
}
