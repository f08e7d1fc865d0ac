package io.tierledger.customer.persons;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.contracts.people.StandInArranged;
import io.tierledger.customer.accepting.CurrentClock;
import io.tierledger.customer.people.PeopleStored;
import io.tierledger.customer.registering.CustomerDesk;
import io.tierledger.people.People;
import io.tierledger.platform.access.Admission;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.Telling;
import io.tierledger.rights.Caller;
import io.tierledger.rights.Decision;
import io.tierledger.rights.Duty;
import io.tierledger.rights.Facts;
import io.tierledger.rights.Isolation;
import io.tierledger.rights.Rights;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What who asks may, of the table by which every service decides, so that a page offers only that and says of the rest what would be needed.
 * What the table keeps apart, and second persons, are decided where it is done.
 */
@RestController
final class RightsEndpoint {
    private static final String NOBODYS = "-";

    private final PeopleStored stored;
    private final CurrentClock clock;
    private final CustomerDesk managers;
    private final Isolation isolation;
    private final Telling telling;
    private final Blocking blocking;

    RightsEndpoint(
            PeopleStored stored,
            CurrentClock clock,
            CustomerDesk managers,
            Isolation isolation,
            Telling telling,
            Blocking blocking) {
        this.stored = stored;
        this.clock = clock;
        this.managers = managers;
        this.isolation = isolation;
        this.telling = telling;
        this.blocking = blocking;
    }

    /**
     * @param roles of the token and given here
     * @param team to which the person belongs
     * @param leads teams that the person leads
     * @param teams those, with all teams below them; while no team is recorded, none
     * @param answersFor account managers whose customers the person answers for today
     * @param isolation whether customers are kept apart: {@code none}, {@code team} or {@code account-manager}
     * @param sees whose customers the person sees: {@code everybody}, {@code own-teams}, {@code own-customers} or {@code nobody}
     * @param duties all of the table, in its order
     */
    record RightsPage(
            String who,
            List<String> roles,
            @Nullable String team,
            List<String> leads,
            List<String> teams,
            List<Answering> answersFor,
            String isolation,
            String sees,
            List<OneDuty> duties) {}

    /**
     * @param standIn arranged for this account manager, until when; where the person is another, it stands in
     * @param itself whether the person is this account manager
     */
    record Answering(
            String accountManagerId,
            boolean itself,
            @Nullable String standIn,
            @Nullable LocalDate until) {}

    /**
     * @param may of what was asked about; where nothing was, of something at least
     * @param code why not, as a request would be refused
     * @param why the same in words
     */
    record OneDuty(
            String duty,
            boolean may,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String code,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String why) {}

    /** @param accountManager who answers for what is to be done, {@code -} for nobody; absent: for something, whosever it is */
    @GetMapping("/api/rights")
    Mono<RightsPage> rights(
            @RequestParam(required = false) @Nullable String accountManager, ServerWebExchange exchange) {
        Caller asking = Admission.of(exchange).caller();
        return blocking.call(() -> {
            if (accountManager != null && !accountManager.equals(NOBODYS) && !managers.knowsManager(accountManager)) {
                throw Refused.notFound("account manager", accountManager);
            }
            People people = stored.now();
            @Nullable LocalDate today = clock.date();
            Caller caller = asking instanceof Caller.Person person ? today(person, people, today) : asking;
            Facts facts = facts(accountManager, caller, people);
            return page(
                    caller,
                    people,
                    today,
                    Stream.of(Duty.values())
                            .filter(duty -> !duty.isForServices())
                            .map(duty -> duty(duty, Rights.reach(caller, duty, facts), exchange))
                            .toList());
        });
    }

    private static Caller today(Caller.Person person, People people, @Nullable LocalDate today) {
        Set<String> managers = new TreeSet<>(person.answersAs());
        managers.addAll(people.answersAs(person.id(), today));
        return new Caller.Person(person.id(), person.roles(), managers, person.teams(), person.accountManager());
    }

    /** Of what nobody named it is whether there is anything that the person might reach. */
    private static Facts facts(@Nullable String accountManager, Caller caller, People people) {
        if (accountManager != null) {
            return people.customerOf(accountManager.equals(NOBODYS) ? null : accountManager);
        }
        return caller instanceof Caller.Person person
                ? Facts.ofCustomer(any(person.answersAs()), any(person.teams())).startedBy(person.id())
                : Facts.NONE;
    }

    private static @Nullable String any(Set<String> ids) {
        return ids.stream().findFirst().orElse(null);
    }

    private OneDuty duty(Duty duty, Decision decision, ServerWebExchange exchange) {
        if (!(decision instanceof Decision.Refused no)) {
            return new OneDuty(duty.word(), true, null, null);
        }
        Refused refused = Admission.refused(no);
        return new OneDuty(
                duty.word(),
                false,
                refused.code(),
                telling.sentence(refused, exchange.getRequest().getHeaders()));
    }

    private RightsPage page(Caller caller, People people, @Nullable LocalDate today, List<OneDuty> duties) {
        String sees = isolation.sight(caller, people).word();
        Standing standing = Standing.of(caller, people);
        return new RightsPage(
                standing.id(),
                standing.roles(),
                standing.team(),
                standing.leads(),
                standing.teams(),
                caller instanceof Caller.Person person
                        ? person.answersAs().stream()
                                .sorted()
                                .map(manager ->
                                        answering(manager, manager.equals(standing.accountManager()), people, today))
                                .toList()
                        : List.of(),
                isolation.word(),
                sees,
                duties);
    }

    private static Answering answering(String manager, boolean itself, People people, @Nullable LocalDate today) {
        return people.standIn(manager)
                .filter(arranged -> today != null && !arranged.until().isBefore(today))
                .map(arranged -> answering(manager, itself, arranged))
                .orElseGet(() -> new Answering(manager, itself, null, null));
    }

    private static Answering answering(String manager, boolean itself, StandInArranged arranged) {
        return new Answering(manager, itself, arranged.person(), arranged.until());
    }
}
