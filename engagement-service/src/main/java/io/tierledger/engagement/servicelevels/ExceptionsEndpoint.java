package io.tierledger.engagement.servicelevels;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.engagement.clock.BusinessDates;
import io.tierledger.engagement.naming.CustomerNames;
import io.tierledger.engagement.partition.Answering;
import io.tierledger.engagement.plans.DueYears;
import io.tierledger.engagement.requests.AccountManagers;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.describing.Holds;
import io.tierledger.rights.Reach;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /api/service-levels}: exceptions of all customers, by customer: those in force, or those that wait for a second person. */
@RestController
final class ExceptionsEndpoint {
    private static final String PROPOSED = "proposed";
    private static final String IN_FORCE = "in-force";

    private final LevelRecords records;
    private final LevelAnswers answers;
    private final Answering answering;
    private final AccountManagers managers;
    private final BusinessDates dates;
    private final CustomerNames names;
    private final Blocking blocking;

    ExceptionsEndpoint(
            LevelRecords records,
            LevelAnswers answers,
            Answering answering,
            AccountManagers managers,
            BusinessDates dates,
            CustomerNames names,
            Blocking blocking) {
        this.records = records;
        this.answers = answers;
        this.answering = answering;
        this.managers = managers;
        this.dates = dates;
        this.names = names;
        this.blocking = blocking;
    }

    /**
     * One exception.
     *
     * @param state {@code proposed} or {@code in-force}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String customerId,
            @Nullable String customerName,
            @Nullable String accountManagerId,
            String capability,
            String state,
            ExceptionView exception) {}

    private record Found(
            LevelRecord record,
            String state,
            LevelRecord.Part exception,
            @Nullable String manager) {}

    @GetMapping("/api/service-levels")
    Mono<Page<Line>> exceptions(
            @RequestParam(required = false) @Holds(oneOf = {PROPOSED, IN_FORCE}) @Nullable String state,
            @RequestParam(required = false) @Nullable String accountManager,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Reach reach) {
        if (state != null && !state.equals(PROPOSED) && !state.equals(IN_FORCE)) {
            throw new Refused(400, "bad-exception-state").with("field", "state");
        }
        int most = Page.limit(limit);
        return managers.mustExist(accountManager, reach)
                .then(blocking.call(() -> Page.of(found(state, accountManager, reach), most, cursor)))
                .flatMap(this::told);
    }

    /** Few, so that all of them are looked at. */
    private TreeMap<String, Found> found(@Nullable String state, @Nullable String accountManager, Reach reach) {
        LocalDate today = dates.present();
        TreeMap<String, Found> found = new TreeMap<>();
        for (LevelRecord record : records.all()) {
            String manager = answering.accountManagerOf(record.customerId()).orElse(null);
            boolean isAsked =
                    accountManager == null || accountManager.equals(manager == null ? DueYears.NOBODY : manager);
            if (isAsked && reach.covers(manager)) {
                add(state, IN_FORCE, record, record.inForce(), manager, found);
                add(state, PROPOSED, record, record.proposed(today), manager, found);
            }
        }
        return found;
    }

    private static void add(
            @Nullable String asked,
            String state,
            LevelRecord record,
            Optional<LevelRecord.Part> exception,
            @Nullable String manager,
            TreeMap<String, Found> found) {
        exception
                .filter(part -> asked == null || asked.equals(state))
                .ifPresent(part -> found.put(record.id() + " " + state, new Found(record, state, part, manager)));
    }

    private Mono<Page<Line>> told(Page<Found> page) {
        List<String> customers = page.items().stream()
                .map(one -> one.record().customerId())
                .distinct()
                .toList();
        return names.of(customers)
                .flatMap(called -> blocking.call(() -> new Page<>(lines(page.items(), called), page.next())));
    }

    private List<Line> lines(List<Found> found, Map<String, String> called) {
        List<ExceptionView> told =
                answers.tell(found.stream().map(Found::exception).toList());
        return IntStream.range(0, found.size())
                .mapToObj(i -> line(found.get(i), told.get(i), called))
                .toList();
    }

    private static Line line(Found found, ExceptionView told, Map<String, String> called) {
        String customer = found.record().customerId();
        return new Line(
                customer,
                called.get(customer),
                found.manager(),
                found.record().capability().word(),
                found.state(),
                told);
    }
}
