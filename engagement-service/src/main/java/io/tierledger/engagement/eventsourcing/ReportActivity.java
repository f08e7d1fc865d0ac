package io.tierledger.engagement.eventsourcing;

import io.tierledger.engagement.reports.Reported;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks the activity's own stream to keep what a person reported, once. */
public record ReportActivity(@TargetAggregateIdentifier String stream, Reported report) {

    public static ReportActivity of(Reported report) {
        return new ReportActivity(Reported.stream(report.activity()), report);
    }
}
