package io.tierledger.scoring.events;

import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.scoring.judging.Judging;
import java.time.LocalDate;

/** Finds the event that gave a judgement, for what was kept before whatever follows from a judgement named it. */
@FunctionalInterface
public interface JudgementEvents {
    /** Where nothing is that old. */
    JudgementEvents NONE = (kept, before) -> 0;

    /** A judgement as scorecards and memories held it in clear. */
    record Kept(String customerId, String method, String criterion, LocalDate judgedOn, String by, String rationale) {
        private boolean isGivenBy(CriterionJudged event) {
            return judgedOn.equals(event.judgedOn())
                    && by.equals(event.judgedBy())
                    && rationale.equals(event.rationale());
        }
    }

    /** Position of the last event before {@code before} that gave it; 0 when there is none. May block. */
    long position(Kept judgement, long before);

    static JudgementEvents in(EventLog log) {
        return (kept, before) -> {
            String stream = Judging.stream(kept.customerId(), kept.method(), kept.criterion());
            return log.stream(stream).reversed().stream()
                    .filter(stored -> stored.position() < before
                            && stored.event() instanceof CriterionJudged event
                            && kept.isGivenBy(event))
                    .mapToLong(StoredEvent::position)
                    .findFirst()
                    .orElse(0);
        };
    }
}
