package io.tierledger.engagement.stage;

import io.tierledger.contracts.customers.DayPassed;
import io.tierledger.contracts.customers.ImportCompleted;
import io.tierledger.contracts.customers.SubjectErased;
import io.tierledger.contracts.scores.MethodPublished;
import io.tierledger.engagement.attendance.CapacityRecorded;
import io.tierledger.engagement.levels.ExceptionLifted;
import io.tierledger.engagement.levels.ExceptionSet;
import io.tierledger.engagement.levels.LevelAgreed;
import io.tierledger.engagement.partition.Asked;
import io.tierledger.engagement.partition.Partition;
import io.tierledger.engagement.partition.saved.Saving;
import io.tierledger.engagement.reports.MoveAsked;
import io.tierledger.engagement.reports.Reported;
import io.tierledger.engagement.requested.RequestAnswered;
import io.tierledger.engagement.requested.RequestReceived;
import io.tierledger.platform.consuming.Effects;
import io.tierledger.platform.consuming.Input;
import io.tierledger.platform.consuming.PartitionProcess;
import io.tierledger.platform.eventstore.StoredEvent;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** One partition of the stage: gives each message to whoever knows what it means. */
final class PlanningProcess implements PartitionProcess, Asked {
    private final Partition partition;
    private final WhenTierMovedThenPlan tiers;
    private final WhenHandedOverThenTell handOvers;
    private final WhenStatusChangedThenPlan statuses;
    private final WhenReportedThenKeep reports;
    private final WhenProgrammePublishedThenRedraw programmes;
    private final WhenDayPassedThenPlan days;
    private final WhenRequestedThenRoute requests;
    private final WhenLevelGivenThenKeep levels;
    private final WhenAbsentThenMove absences;
    private final WhenMoveAskedThenMove moves;
    private final Saving saving;

    PlanningProcess(int number, JsonMapper json) {
        partition = new Partition(number);
        Planner planner = new Planner(partition);
        requests = new WhenRequestedThenRoute(partition);
        levels = new WhenLevelGivenThenKeep(partition);
        tiers = new WhenTierMovedThenPlan(partition, planner);
        handOvers = new WhenHandedOverThenTell(partition, planner, requests);
        statuses = new WhenStatusChangedThenPlan(partition, planner);
        reports = new WhenReportedThenKeep(partition, planner);
        programmes = new WhenProgrammePublishedThenRedraw(partition, planner);
        days = new WhenDayPassedThenPlan(partition, planner, programmes);
        absences = new WhenAbsentThenMove(partition, planner);
        moves = new WhenMoveAskedThenMove(partition, planner);
        saving = new Saving(partition, json);
    }

    @Override
    public synchronized void handle(Input input, Effects effects) {
        boolean undated = partition.today() == null;
        follow(input, effects);
        if (undated && partition.today() != null) {
            statuses.dated(effects);
        }
    }

    private void follow(Input input, Effects effects) {
        switch (input.event()) {
            case TierMoved moved -> {
                tiers.moved(moved, effects);
                levels.moved(moved.customerId(), moved.asOf(), effects);
                requests.moved(moved.customerId(), moved.asOf(), effects);
            }
            case DayPassed passed -> {
                days.passed(passed.day(), effects);
                levels.dayPassed(passed.day(), effects);
                requests.allMoved(effects);
            }
            case HandedOver handedOver -> handOvers.handedOver(handedOver, effects);
            case Registered registered -> statuses.registered(registered, effects);
            case StatusChanged status -> {
                statuses.changed(status, effects);
                if (status.endsAll()) {
                    levels.gate(status.customerId(), partition.today(), effects);
                }
                requests.moved(status.customerId(), partition.today(), effects);
            }
            case MethodPublished published -> {
                programmes.published(published, effects);
                levels.allMoved(effects);
                requests.allMoved(effects);
            }
            case ImportCompleted completed -> {}
            case SubjectErased erased -> {}
            default -> throw new IllegalArgumentException("not a message of this stage: " + input.type());
        }
    }

    @Override
    public synchronized void given(StoredEvent given, Effects effects) {
        switch (given.event()) {
            case RequestReceived received -> requests.received(received, effects);
            case RequestAnswered answered -> requests.answered(answered);
            case LevelAgreed agreed -> {
                levels.agreed(agreed);
                requests.moved(agreed.customerId(), agreed.asOf(), effects);
            }
            case ExceptionSet set -> {
                levels.set(set, effects);
                requests.moved(set.customerId(), set.asOf(), effects);
            }
            case ExceptionLifted lifted -> {
                levels.lifted(lifted, effects);
                requests.moved(lifted.customerId(), lifted.asOf(), effects);
            }
            case CapacityRecorded recorded -> absences.recorded(recorded, effects);
            case MoveAsked asked -> moves.asked(asked, given.position(), effects);
            case Reported reported -> reports.reported(reported.asked(given.position()), effects);
            default -> throw new IllegalArgumentException("nobody gives this stage " + given.name());
        }
    }

    @Override
    public synchronized Map<String, byte[]> takeChanged() {
        return saving.takeChanged();
    }

    @Override
    public synchronized void restore(String key, byte[] document) {
        saving.restore(key, document);
    }

    @Override
    public synchronized <T> T ask(Function<Partition, T> question) {
        return question.apply(partition);
    }
}
