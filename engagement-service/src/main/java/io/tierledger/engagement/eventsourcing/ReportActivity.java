package io.tierledger.engagement.eventsourcing;

import io.tierledger.engagement.reports.Reported;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks the activity's own stream to keep what a person reported, once.
 *
 * @param again what was reported before was declined, and the activity has come back with its plan
 */
public record ReportActivity(@TargetAggregateIdentifier String stream, Reported report, boolean again) {

    public static ReportActivity of(Reported report, boolean again) {
        return new ReportActivity(Reported.stream(report.activity()), report, again);
    }
}
