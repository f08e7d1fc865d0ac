package io.tierledger.engagement.eventsourcing;

import io.tierledger.engagement.reports.CompletionReported;
import io.tierledger.engagement.reports.Reported;
import io.tierledger.engagement.reports.SkippingReported;
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
        if (stream != null && !command.again()) {
            throw Refused.conflict("already-reported", "What became of this activity was reported before.");
        }
        AggregateLifecycle.apply(command.report());
    }

    @EventSourcingHandler
    void on(CompletionReported done) {
        stream = Reported.stream(done.activity());
    }

    @EventSourcingHandler
    void on(SkippingReported skipped) {
        stream = Reported.stream(skipped.activity());
    }
}
