package io.tierledger.engagement.timeline;

import io.tierledger.engagement.moments.AgreementState;
import io.tierledger.engagement.moments.MomentEvent;
import io.tierledger.sealing.GivenTexts;
import io.tierledger.sealing.Opened;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells moments with the texts that events hold, in one question for all; blocks. */
final class MomentAnswers {
    private final GivenTexts texts;

    MomentAnswers(GivenTexts texts) {
        this.texts = texts;
    }

    /** In their order. */
    List<MomentAnswer> tell(String customerId, List<MomentRecord> moments, LocalDate today) {
        Set<Long> positions = moments.stream()
                .flatMap(one -> Stream.of(one.noteAt(), one.recommendedAt(), one.closingAt()))
                .filter(position -> position > 0)
                .collect(Collectors.toSet());
        Map<Long, Opened> opened = texts.at(positions);
        return moments.stream()
                .map(one -> answer(customerId, one, today, opened))
                .toList();
    }

    private static MomentAnswer answer(
            String customerId, MomentRecord moment, LocalDate today, Map<Long, Opened> opened) {
        Opened about = opened.get(moment.noteAt());
        Opened closing = opened.get(moment.closingAt());
        LocalDate due = moment.due();
        return new MomentAnswer(
                moment.id(),
                customerId,
                moment.kind().name(),
                moment.on(),
                moment.by(),
                member(about, MomentEvent.NOTE),
                moment.recordedBy(),
                moment.recordedOn(),
                moment.kind().isContact() ? moment.activityId() == null : null,
                moment.activityId(),
                moment.state(),
                moment.satisfied(),
                member(opened.get(moment.recommendedAt()), MomentEvent.RECOMMENDED_TO),
                moment.owner(),
                due,
                due == null ? null : isOpen(moment) && due.isBefore(today),
                moment.closedOn(),
                member(closing, MomentEvent.BY),
                member(closing, MomentEvent.NOTE),
                about == null ? null : about.why());
    }

    private static boolean isOpen(MomentRecord moment) {
        return AgreementState.OPEN.name().equals(moment.state());
    }

    private static @Nullable String member(@Nullable Opened text, String name) {
        return text == null ? null : text.member(name);
    }
}
