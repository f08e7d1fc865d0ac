package io.tierledger.engagement.servicedesk;

import io.tierledger.engagement.answering.OpeningHours;
import io.tierledger.engagement.answering.Place;
import io.tierledger.engagement.requests.AccountManagers;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.Words;
import io.tierledger.platform.web.describing.Holds;
import io.tierledger.rights.Reach;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * {@code GET /api/requests/queue}: what waits, in the order in which it is answered, each with the reason why it stands before the next;
 * of one assignee, or of all as if they were one queue. What waits for the customer has no place. {@code at} asks for a later moment.
 */
@RestController
final class QueueEndpoint {
    private final Desk desk;
    private final RequestAnswers answers;
    private final AccountManagers managers;
    private final Moments moments;
    private final WhoseRequest whose;
    private final Blocking blocking;
    private final BecauseInWords words = new BecauseInWords();

    QueueEndpoint(
            Desk desk,
            RequestAnswers answers,
            AccountManagers managers,
            Moments moments,
            WhoseRequest whose,
            Blocking blocking) {
        this.whose = whose;
        this.desk = desk;
        this.answers = answers;
        this.managers = managers;
        this.moments = moments;
        this.blocking = blocking;
    }

    /**
     * @param now from when on they are answered
     * @param length how many have a place, also those on other pages
     * @param breaches how many of them will be answered late if nothing changes
     */
    record InOrder(
            OffsetDateTime now,
            int length,
            int breaches,
            List<Queued> items,
            @Nullable String next) {}

    /**
     * @param rank from 1
     * @param remaining working time until it is due, or until its alarm where nothing is promised; none when that is over
     * @param expected when it is answered, if nothing else comes and each takes its usual time
     * @param predictedBreach whether that is too late
     * @param because why it stands before the next
     */
    record Queued(
            int rank,
            RequestAnswer request,
            Duration remaining,
            OffsetDateTime expected,
            boolean predictedBreach,
            String because) {}

    private record Part(
            Desk.Line line, List<Place> places, @Nullable String next) {
        List<RequestRecord> requests() {
            return places.stream().map(this::request).toList();
        }

        RequestRecord request(Place place) {
            return Objects.requireNonNull(line.requests().get(place.waiting().id()));
        }
    }

    @GetMapping("/api/requests/queue")
    Mono<ResponseEntity<InOrder>> queue(
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Holds(format = Holds.MOMENT) @Nullable String at,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Reach reach,
            ServerHttpRequest request) {
        Locale language = Words.language(request.getHeaders());
        int most = Page.limit(limit);
        int from = cursor == null ? 0 : rank(cursor);
        LocalDateTime moment = moments.asked("at", at);
        String manager = RequestRecord.BACK_OFFICE.equals(assignee) ? null : assignee;
        return managers.mustExist(manager, reach)
                .then(blocking.call(() -> part(desk.line(assignee, whose.seen(reach), moment), from, most)))
                .flatMap(part ->
                        answers.tell(part.requests(), part.line().now()).map(told -> inOrder(part, told, language)))
                .map(found -> Words.in(language, found));
    }

    private static Part part(Desk.Line line, int from, int most) {
        List<Place> all = line.places();
        int begin = Math.min(from, all.size());
        int end = Math.min(begin + most, all.size());
        return new Part(line, all.subList(begin, end), end < all.size() ? Page.cursor("rank " + end) : null);
    }

    private static int rank(String cursor) {
        String[] parts = Page.key(cursor).split(" ", 2);
        try {
            if (parts[0].equals("rank") && parts.length == 2) {
                return Integer.parseInt(parts[1]);
            }
        } catch (NumberFormatException notOurs) {
            // said below
        }
        throw Page.notOurs();
    }

    private InOrder inOrder(Part part, List<RequestAnswer> told, Locale language) {
        LocalDateTime now = part.line().now();
        List<Queued> items = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            Place place = part.places().get(i);
            items.add(new Queued(
                    place.rank(),
                    told.get(i),
                    OpeningHours.DESK.between(now, place.waiting().deadline()),
                    moments.told(place.answered()),
                    place.predictedBreach(),
                    words.say(place.because(), language)));
        }
        List<Place> all = part.line().places();
        int breaches = (int) all.stream().filter(Place::predictedBreach).count();
        return new InOrder(moments.told(now), all.size(), breaches, items, part.next());
    }
}
