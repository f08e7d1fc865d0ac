package io.tierledger.engagement.worklist;

import io.tierledger.engagement.clock.BusinessDates;
import io.tierledger.engagement.naming.CustomerNames;
import io.tierledger.engagement.planning.ActivityId;
import io.tierledger.engagement.plans.ActivityAnswer;
import io.tierledger.engagement.plans.ReportTexts;
import io.tierledger.engagement.reports.ActivityAssigned;
import io.tierledger.engagement.requests.AccountManagers;
import io.tierledger.engagement.requests.Range;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.describing.Holds;
import io.tierledger.rights.Reach;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * {@code GET /api/activities}: what there is to do, was done, or was left undone, by day, then customer; with {@code overdueBefore} what
 * is late and was due before that day. {@code GET /api/activities/{id}}: one of them, also when a later plan took its place. Dates are
 * business dates.
 */
@RestController
final class WorkListEndpoint {
    private static final int A_WEEK = 6;

    private final WorkLists workLists;
    private final BusinessDates dates;
    private final CustomerNames names;
    private final AccountManagers managers;
    private final ReportTexts texts;
    private final Blocking blocking;

    WorkListEndpoint(
            WorkLists workLists,
            BusinessDates dates,
            CustomerNames names,
            AccountManagers managers,
            ReportTexts texts,
            Blocking blocking) {
        this.texts = texts;
        this.managers = managers;
        this.workLists = workLists;
        this.dates = dates;
        this.names = names;
        this.blocking = blocking;
    }

    @GetMapping("/api/activities")
    Mono<Page<ActivityAnswer>> activities(
            @RequestParam(required = false) @Nullable String accountManager,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Holds(format = Holds.DAY) @Nullable String from,
            @RequestParam(required = false) @Holds(format = Holds.DAY) @Nullable String to,
            @RequestParam(required = false) @Holds(pattern = Question.STATES) @Nullable String state,
            @RequestParam(required = false) @Holds(format = Holds.DAY) @Nullable String overdueBefore,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Reach reach) {
        Set<String> states = Question.states(state);
        String manager = blankIsNull(accountManager);
        return managers.mustExist(manager, reach)
                .then(mustExist(assignee))
                .then(blocking.call(() -> {
                    LocalDate today = dates.present();
                    Question question = overdueBefore == null
                            ? new Question(manager, assignee, reach, Range.of(from, to, today, A_WEEK), states)
                            : overdue(manager, assignee, reach, overdueBefore, from == null ? to : from, states, today);
                    Page<ActivityAnswer> page = workLists.find(question, today, Page.limit(limit), cursor);
                    return new Page<>(texts.in(page.items()), page.next());
                }))
                .flatMap(this::named);
    }

    @GetMapping("/api/activities/{id}")
    Mono<ActivityAnswer> activity(@PathVariable String id) {
        return blocking.call(() -> {
                    ActivityAnswer found = ActivityId.parse(id)
                            .flatMap(known -> workLists.find(known, dates.present()))
                            .orElseThrow(() -> Refused.notFound("activity", id));
                    return texts.in(List.of(found)).getFirst();
                })
                .flatMap(found ->
                        names.of(List.of(found.customerId())).map(known -> found.named(known.get(found.customerId()))));
    }

    private Mono<Void> mustExist(@Nullable String assignee) {
        return managers.mustExist(ActivityAssigned.BACK_OFFICE.equals(assignee) ? null : assignee);
    }

    private static Question overdue(
            @Nullable String manager,
            @Nullable String assignee,
            Reach reach,
            String before,
            @Nullable String range,
            Set<String> states,
            LocalDate today) {
        if (range != null) {
            throw Refused.invalid("overdueBefore", "not-with-a-range", "overdueBefore takes the place of from and to.");
        }
        return Question.overdue(manager, assignee, reach, Range.date("overdueBefore", before), states, today);
    }

    private Mono<Page<ActivityAnswer>> named(Page<ActivityAnswer> page) {
        return names.of(page.items().stream().map(ActivityAnswer::customerId).collect(Collectors.toSet()))
                .map(found -> named(page, found));
    }

    private static Page<ActivityAnswer> named(Page<ActivityAnswer> page, Map<String, String> found) {
        return new Page<>(
                page.items().stream()
                        .map(one -> one.named(found.get(one.customerId())))
                        .toList(),
                page.next());
    }

    private static @Nullable String blankIsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
