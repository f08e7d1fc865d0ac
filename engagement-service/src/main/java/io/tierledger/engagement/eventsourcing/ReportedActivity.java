package io.tierledger.engagement.eventsourcing;

import io.tierledger.engagement.doing.CompletionReported;
import io.tierledger.engagement.doing.ReportActivity;
import io.tierledger.engagement.doing.SkippingReported;
import io.tierledger.engagement.planning.PlanCommand.CompleteActivity;
import io.tierledger.engagement.planning.PlanCommand.SkipActivity;
import io.tierledger.platform.web.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Keeps one activity from being reported twice; all else is decided by the stage, which knows the plan. */
@Aggregate
public class ReportedActivity {
    @AggregateIdentifier
    private @Nullable String stream;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReportActivity command) {
        if (stream != null) {
            throw Refused.conflict("already-reported", "What became of this activity was reported before.");
        }
        AggregateLifecycle.apply(
                switch (command.report()) {
                    case CompleteActivity done ->
                        new CompletionReported(done.activity(), done.completedOn(), done.completedBy(), done.note());
                    case SkipActivity skipped ->
                        new SkippingReported(
                                skipped.activity(), skipped.skippedOn(), skipped.skippedBy(), skipped.reason());
                });
    }

    @EventSourcingHandler
    void on(CompletionReported done) {
        stream = "activity:" + done.activity();
    }

    @EventSourcingHandler
    void on(SkippingReported skipped) {
        stream = "activity:" + skipped.activity();
    }
}
