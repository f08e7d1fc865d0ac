package io.tierledger.scoring.stage;

import io.tierledger.scoring.events.CriterionJudged;
import io.tierledger.scoring.judging.Judgement;
import io.tierledger.scoring.partition.Customer;
import io.tierledger.scoring.partition.Partition;

/** A judgement counts from its day on: at once, or when that day has come. */
final class WhenJudgedThenScore {
    private final Partition partition;
    private final Scorecards scorecards;

    WhenJudgedThenScore(Partition partition, Scorecards scorecards) {
        this.partition = partition;
        this.scorecards = scorecards;
    }

    /** @param position of the event, by which scorecards name it */
    void judged(CriterionJudged event, long position, Occasion occasion) {
        Customer customer = partition.customer(event.customerId());
        int day = (int) event.judgedOn().toEpochDay();
        int subject = partition.tables().subjects().number(event.method(), event.criterion());
        Judgement judgement = new Judgement(subject, event.score(), day, event.who(), position);
        partition.judged(customer, judgement);
        if (partition.hasBegun() && day <= partition.businessDay()) {
            scorecards.now(customer, occasion);
        }
    }
}
