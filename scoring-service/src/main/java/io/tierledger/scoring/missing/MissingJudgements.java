package io.tierledger.scoring.missing;

import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.rights.Reach;
import io.tierledger.scoring.judging.Judgement;
import io.tierledger.scoring.measuring.Gauge;
import io.tierledger.scoring.measuring.Reading;
import io.tierledger.scoring.partition.Asked;
import io.tierledger.scoring.partition.Customer;
import io.tierledger.scoring.partition.InForce;
import io.tierledger.scoring.partition.Partition;
import io.tierledger.scoring.scorecards.CriterionRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is still to be judged, or to be judged again, of the customers that this instance handles. */
final class MissingJudgements {
    private final OpenPartitions<Asked> open;

    MissingJudgements(OpenPartitions<Asked> open) {
        this.open = open;
    }

    /**
     * A question; {@code after} is the {@link Missing#key} of the last one seen.
     *
     * @param reach whose customers are counted and shown at all
     */
    public record Question(String method, @Nullable String accountManager, Reach reach, String after, int limit) {
        boolean isAbout(@Nullable String manager) {
            return reach.covers(manager) && (accountManager == null || accountManager.equals(manager));
        }
    }

    /**
     * One that is missing.
     *
     * @param state MISSING when nobody ever judged it, STALE when the judgement has expired
     * @param judgedOn the day of the expired judgement
     */
    public record Missing(
            String customerId,
            @Nullable String accountManagerId,
            String criterion,
            String state,
            @Nullable Integer score,
            @Nullable LocalDate judgedOn)
            implements Comparable<Missing> {

        public String key() {
            return customerId + "\n" + criterion;
        }

        @Override
        public int compareTo(Missing other) {
            return key().compareTo(other.key());
        }
    }

    /** The first of them, and how many judgements were wanted and are there. */
    public record Answer(List<Missing> missing, long wanted, long given) {}

    public Answer find(Question question) {
        Search search = new Search(question);
        for (Asked asked : open.whole().all()) {
            asked.ask(partition -> search.in(partition));
        }
        return new Answer(new ArrayList<>(search.found), search.wanted, search.given);
    }

    private static final class Search {
        private final Question question;
        private final TreeSet<Missing> found = new TreeSet<>();
        private final Reading reading = new Reading();
        private long wanted;
        private long given;

        Search(Question question) {
            this.question = question;
        }

        boolean in(Partition partition) {
            InForce method = partition.methods().find(question.method());
            if (method == null || !partition.hasBegun()) {
                return false;
            }
            for (Customer customer : partition.customers().everybody()) {
                boolean wantedHere = method.isPublishedFor(customer) && question.isAbout(customer.accountManager());
                if (wantedHere) {
                    partition.tables().windows().next();
                    for (int i = 0; i < method.rules().size(); i++) {
                        look(customer, method.rules().criterion(i), partition.businessDay());
                    }
                }
            }
            return true;
        }

        private void look(Customer customer, CriterionRule rule, int day) {
            Gauge gauge = rule.gauge();
            boolean measured =
                    gauge != null && gauge.read(customer, day, reading).known();
            if (!rule.criterion().judged() || measured) {
                return;
            }
            wanted++;
            Judgement judgement = customer.judgements().counting(rule.subject(), day);
            boolean stale =
                    judgement != null && rule.staleAfter() != null && judgement.staleOn(rule.staleAfter()) <= day;
            if (judgement != null && !stale) {
                given++;
                return;
            }
            Missing missing = new Missing(
                    customer.id(),
                    customer.accountManager(),
                    rule.criterion().id(),
                    stale ? "STALE" : "MISSING",
                    judgement == null ? null : judgement.score(),
                    judgement == null ? null : LocalDate.ofEpochDay(judgement.day()));
            if (missing.key().compareTo(question.after()) > 0) {
                found.add(missing);
            }
            if (found.size() > question.limit()) {
                found.pollLast();
            }
        }
    }
}
