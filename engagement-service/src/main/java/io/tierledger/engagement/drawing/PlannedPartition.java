package io.tierledger.engagement.drawing;

import io.tierledger.contracts.customers.AccountManagerAssigned;
import io.tierledger.contracts.customers.DayPassed;
import io.tierledger.contracts.customers.ImportCompleted;
import io.tierledger.contracts.scores.MethodPublished;
import io.tierledger.engagement.clock.BusinessDayEnded;
import io.tierledger.engagement.planning.Cause;
import io.tierledger.engagement.programme.ProgrammePublished;
import io.tierledger.engagement.reports.Reported;
import io.tierledger.platform.consuming.Effects;
import io.tierledger.platform.consuming.Input;
import io.tierledger.platform.consuming.PartitionProcess;
import io.tierledger.platform.eventstore.StoredEvent;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One partition of the stage: turns each message into what it means for the customers it touches. */
final class PlannedPartition implements PartitionProcess {
    private final int partition;
    private final CustomerFiles files = new CustomerFiles();
    private final Publications publications = new Publications();
    private final PlanKeeping keeping = new PlanKeeping(files, publications);
    private final JsonMapper json;

    /** What is saved of the partition itself. */
    record Saved(@Nullable LocalDate today, Publications.Saved publications) {}

    PlannedPartition(int partition, JsonMapper json) {
        this.partition = partition;
        this.json = json;
    }

    @Override
    public void handle(Input input, Effects effects) {
        switch (input.event()) {
            case TierMoved moved -> keeping.moved(moved, effects);
            case DayPassed passed -> passed(passed.day(), effects);
            case AccountManagerAssigned assigned -> keeping.handedOver(assigned, effects);
            case StatusChanged status -> keeping.statusChanged(status, effects);
            case MethodPublished published -> published(published, effects);
            case ImportCompleted completed -> {}
            default -> throw new IllegalArgumentException("not a message of this stage: " + input.type());
        }
    }

    @Override
    public void given(StoredEvent given, Effects effects) {
        switch (given.event()) {
            case Reported reported -> keeping.report(reported.asked(given.position()), effects);
            default -> throw new IllegalArgumentException("nobody gives this stage " + given.name());
        }
    }

    private void passed(LocalDate day, Effects effects) {
        keeping.dayEnded(day);
        if (partition == 0) {
            effects.emit(BusinessDayEnded.STREAM, new BusinessDayEnded(day));
        }
        publications.takeUntil(day.plusDays(1)).forEach(due -> takeEffect(due, effects));
        keeping.endPeriods(day, effects);
    }

    private void published(MethodPublished published, Effects effects) {
        ProgrammePublished programme = ProgrammePublished.of(published);
        LocalDate from = published.effectiveFrom();
        LocalDate today = keeping.today();
        if (from != null && today != null && from.isAfter(today)) {
            publications.announce(from, programme);
        } else {
            takeEffect(programme, effects);
        }
    }

    private void takeEffect(ProgrammePublished programme, Effects effects) {
        if (partition == 0) {
            effects.emit(programme.stream(), programme);
        }
        String before = publications.leading();
        Set<String> different = publications.put(programme);
        if (programme.leading() && !programme.method().equals(before)) {
            keeping.redrawAll(effects);
        } else if (publications.leads(programme.method())) {
            keeping.redraw(different, Cause.PROGRAMME_CHANGED, effects);
        }
    }

    @Override
    public Map<String, byte[]> takeChanged() {
        Map<String, byte[]> documents = files.takeChanged();
        documents.put("", json.writeValueAsBytes(new Saved(keeping.today(), publications.saved())));
        return documents;
    }

    @Override
    public void restore(String key, byte[] document) {
        if (key.isEmpty()) {
            Saved saved = json.readValue(document, Saved.class);
            publications.restore(saved.publications());
            keeping.restore(saved.today());
        } else {
            files.restore(key, document);
        }
    }
}
