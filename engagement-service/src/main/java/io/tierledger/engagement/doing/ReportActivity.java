package io.tierledger.engagement.doing;

import io.tierledger.engagement.planning.PlanCommand;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks the activity's own stream to keep what a person reported, once. */
public record ReportActivity(@TargetAggregateIdentifier String stream, PlanCommand.Report report) {

    public static ReportActivity of(PlanCommand.Report report) {
        return new ReportActivity("activity:" + report.activity(), report);
    }
}
