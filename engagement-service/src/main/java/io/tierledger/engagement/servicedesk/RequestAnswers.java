package io.tierledger.engagement.servicedesk;

import io.tierledger.engagement.naming.CustomerNames;
import io.tierledger.engagement.requested.RequestEvent;
import io.tierledger.platform.web.Blocking;
import io.tierledger.sealing.GivenTexts;
import io.tierledger.sealing.Opened;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Tells requests, with the names of their customers and the texts that events hold. */
final class RequestAnswers {
    private final GivenTexts texts;
    private final CustomerNames names;
    private final Moments moments;
    private final Blocking blocking;

    RequestAnswers(GivenTexts texts, CustomerNames names, Moments moments, Blocking blocking) {
        this.texts = texts;
        this.names = names;
        this.moments = moments;
        this.blocking = blocking;
    }

    Mono<RequestAnswer> tell(RequestRecord record, LocalDateTime now) {
        return tell(List.of(record), now).map(List::getFirst);
    }

    /** In their order. */
    Mono<List<RequestAnswer>> tell(List<RequestRecord> records, LocalDateTime now) {
        return names.of(records.stream().map(RequestRecord::customerId).collect(Collectors.toSet()))
                .flatMap(known -> blocking.call(() -> {
                    Map<Long, Opened> opened = texts.at(positions(records));
                    return records.stream()
                            .map(one -> answer(one, now, known.get(one.customerId()), opened))
                            .toList();
                }));
    }

    private static Collection<Long> positions(List<RequestRecord> records) {
        return records.stream()
                .flatMap(one -> Stream.of(one.aboutAt(), one.awaitedAt(), one.answerAt()))
                .filter(position -> position > 0)
                .collect(Collectors.toSet());
    }

    private RequestAnswer answer(
            RequestRecord record, LocalDateTime now, @Nullable String name, Map<Long, Opened> opened) {
        Promised promised = Promised.of(record, now);
        Opened about = opened.get(record.aboutAt());
        Opened answer = opened.get(record.answerAt());
        LocalDateTime answered = record.answered();
        LocalDateTime waitingSince = answered == null ? record.waitingSince().orElse(null) : null;
        return new RequestAnswer(
                record.id(),
                record.customerId(),
                name,
                record.kind().name(),
                member(about, RequestEvent.SUBJECT),
                record.amount(),
                moments.told(record.received()),
                member(about, RequestEvent.BY),
                answered != null ? "answered" : waitingSince != null ? "waiting" : "open",
                record.method(),
                record.tier(),
                record.level().name(),
                moments.toldIfAny(promised.due()),
                moments.told(promised.alarm()),
                record.assignedTo(),
                moments.toldIfAny(waitingSince),
                member(opened.get(record.awaitedAt()), RequestEvent.AWAITED),
                moments.toldIfAny(answered),
                answered == null ? null : answered.isAfter(promised.deadline()),
                member(answer, RequestEvent.NOTE),
                member(answer, RequestEvent.BY),
                about == null ? null : about.why());
    }

    private static @Nullable String member(@Nullable Opened text, String name) {
        return text == null ? null : text.member(name);
    }
}
