package io.tierledger.scoring.rehearsing;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.customers.CustomerChanged;
import io.tierledger.contracts.customers.DayPassed;
import io.tierledger.contracts.customers.OrderPlaced;
import io.tierledger.contracts.customers.WalletEstimated;
import io.tierledger.contracts.questions.Assumed;
import io.tierledger.platform.consuming.Effects;
import io.tierledger.platform.consuming.Input;
import io.tierledger.platform.consuming.Unstored;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.scoring.events.CriterionJudged;
import io.tierledger.scoring.events.JudgementEvents;
import io.tierledger.scoring.events.Publications;
import io.tierledger.scoring.events.ScorecardUpdated;
import io.tierledger.scoring.partition.InForce;
import io.tierledger.scoring.partition.Partition;
import io.tierledger.scoring.ranking.RankedList;
import io.tierledger.scoring.ranking.RankedOnADay;
import io.tierledger.scoring.rehearsing.Rehearsals.Course;
import io.tierledger.scoring.rehearsing.Rehearsals.Seen;
import io.tierledger.scoring.scorecards.When;
import io.tierledger.scoring.stage.Occasion;
import io.tierledger.scoring.stage.Ranks;
import io.tierledger.scoring.stage.Scorecards;
import io.tierledger.scoring.stage.ScoringProcess;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One customer in a partition of its own, to be driven into the future once. */
final class Rehearsal {
    private static final byte[] NO_BODY = {};
    private static final String BY = "rehearsal";

    private final ScoringProcess process;
    private final Partition partition;
    private final Ranks ranks;
    private final Snapshot snapshot;
    private final String currency;
    private final int today;

    Rehearsal(int number, Map<String, byte[]> memory, Publications publications, String currency) {
        this.currency = currency;
        process = new ScoringProcess(number, Amount.digits(currency), publications, JudgementEvents.NONE);
        memory.forEach(process::restore);
        process.restored();
        partition = process.ask(own -> own);
        Scorecards scorecards = new Scorecards(partition);
        ranks = new Ranks(partition, scorecards);
        snapshot = new Snapshot(partition, scorecards);
        today = partition.businessDay();
    }

    /** Epoch day. */
    int today() {
        return today;
    }

    boolean canRun(String method) {
        return partition.hasBegun() && partition.methods().find(method) != null;
    }

    boolean isRanked(String method) {
        InForce inForce = partition.methods().find(method);
        return inForce != null && inForce.rules().isRanked();
    }

    int version(String method) {
        InForce inForce = partition.methods().find(method);
        return inForce == null ? 0 : inForce.version();
    }

    Course run(
            String customerId,
            String method,
            LocalDate until,
            List<LocalDate> days,
            List<Assumed> assumed,
            Map<String, RankedOnADay> rivals) {
        List<ScorecardUpdated> cards = new ArrayList<>();
        Effects published = new Unstored(event -> {
            if (event instanceof ScorecardUpdated card && card.method().equals(method)) {
                cards.add(card);
            }
        });
        List<Seen> seen = new ArrayList<>();
        for (LocalDate day = LocalDate.ofEpochDay(today); !day.isAfter(until); day = day.plusDays(1)) {
            for (Assumed each : assumed) {
                if (each.on().equals(day)) {
                    assume(customerId, each, published);
                }
            }
            if (days.contains(day)) {
                seen.add(snapshot.of(customerId, method, day, rivals));
            }
            pass(customerId, method, day, published, rivals);
        }
        return new Course(List.copyOf(cards), List.copyOf(seen));
    }

    private void pass(
            String customerId, String method, LocalDate day, Effects published, Map<String, RankedOnADay> rivals) {
        Input passed = input(customerId, new DayPassed(day));
        process.handle(passed, published);
        if (When.isMonthEnd(day) && isRanked(method)) {
            int number = (int) day.toEpochDay();
            Map<String, RankedList> lists = new HashMap<>();
            rivals.forEach(
                    (criterion, others) -> lists.put(criterion, snapshot.list(customerId, criterion, others, number)));
            ranks.apply(lists, number, Occasion.of(published, Occasion.Cause.TIME, passed));
        }
    }

    private void assume(String customerId, Assumed assumed, Effects published) {
        LocalDate on = assumed.on();
        for (Assumed.Order order : assumed.orders()) {
            for (int i = 0; i < order.count(); i++) {
                Amount amount = Amount.ofMinor(i == 0 ? order.amountMinor() : 0, currency);
                Long cost = order.costMinor();
                Amount costs = cost == null ? null : Amount.ofMinor(i == 0 ? cost : 0, currency);
                handle(
                        customerId,
                        published,
                        new OrderPlaced(
                                BY, customerId, on, amount, null, amount, costs, null, order.kind(), null, false, on));
            }
        }
        if (assumed.walletMinor() != null) {
            Amount wallet = Amount.ofMinor(assumed.walletMinor(), currency);
            handle(customerId, published, new WalletEstimated(customerId, wallet, null, BY, null, null, on));
        }
        if (assumed.paymentDays() != null) {
            handle(
                    customerId,
                    published,
                    new CustomerChanged(customerId, "", null, null, null, null, assumed.paymentDays(), null, on));
        }
        for (Assumed.Judged judged : assumed.judgements()) {
            CriterionJudged said = new CriterionJudged(
                    customerId, judged.method(), judged.criterion(), judged.score(), null, null, on, BY, null);
            process.given(new StoredEvent(0, new UUID(0, 0), BY, 0, BY, said, Instant.EPOCH), published);
        }
    }

    private void handle(String customerId, Effects published, Object event) {
        process.handle(input(customerId, event), published);
    }

    private Input input(String customerId, Object event) {
        return new Input("customers", partition.number(), partition.sequence(), "", customerId, event, NO_BODY);
    }
}
