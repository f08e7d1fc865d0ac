package io.tierledger.engagement;

import io.tierledger.engagement.attendance.CapacityRecorded;
import io.tierledger.engagement.calendar.CalendarClosed;
import io.tierledger.engagement.calendar.CalendarOpened;
import io.tierledger.engagement.clock.BusinessDayEnded;
import io.tierledger.engagement.levels.ExceptionEnded;
import io.tierledger.engagement.levels.ExceptionLifted;
import io.tierledger.engagement.levels.ExceptionProposalClosed;
import io.tierledger.engagement.levels.ExceptionProposed;
import io.tierledger.engagement.levels.ExceptionSet;
import io.tierledger.engagement.levels.LevelAgreed;
import io.tierledger.engagement.moments.AgreementClosed;
import io.tierledger.engagement.moments.ComplaintFollowedUp;
import io.tierledger.engagement.moments.MomentRecorded;
import io.tierledger.engagement.planning.PlanEvent;
import io.tierledger.engagement.programme.ProgrammePublished;
import io.tierledger.engagement.reports.ActivityAssigned;
import io.tierledger.engagement.reports.CompletionReported;
import io.tierledger.engagement.reports.MoveAsked;
import io.tierledger.engagement.reports.SkippingReported;
import io.tierledger.engagement.requested.RequestAnswered;
import io.tierledger.engagement.requested.RequestAssigned;
import io.tierledger.engagement.requested.RequestPaused;
import io.tierledger.engagement.requested.RequestReceived;
import io.tierledger.engagement.requested.RequestResumed;
import io.tierledger.engagement.requested.RequestRouted;
import io.tierledger.platform.eventstore.Dictionary;
import io.tierledger.platform.eventstore.EventNames;
import java.util.Map;

/** The stored names of this service's events; a name once used keeps its meaning for ever. */
final class EngagementEvents {
    static final EventNames NAMES = new EventNames(
            Map.ofEntries(
                    Map.entry("plan-drawn-up", PlanEvent.PlanDrawnUp.class),
                    Map.entry("plan-restored", PlanEvent.PlanRestored.class),
                    Map.entry("treatment-withdrawn", PlanEvent.TreatmentWithdrawn.class),
                    Map.entry("activities-missed", PlanEvent.ActivitiesMissed.class),
                    Map.entry("activities-moved", PlanEvent.ActivitiesMoved.class),
                    Map.entry("activity-moved-by-hand", PlanEvent.ActivityMoved.class),
                    Map.entry("activity-completed", PlanEvent.ActivityCompleted.class),
                    Map.entry("activity-skipped", PlanEvent.ActivitySkipped.class),
                    Map.entry("report-declined", PlanEvent.ReportDeclined.class),
                    Map.entry("plan-handed-over", PlanEvent.PlanHandedOver.class),
                    Map.entry("programme-published", ProgrammePublished.class),
                    Map.entry("business-day-ended", BusinessDayEnded.class),
                    Map.entry("calendar-opened", CalendarOpened.class),
                    Map.entry(CalendarClosed.NAME, CalendarClosed.class),
                    Map.entry(CapacityRecorded.NAME, CapacityRecorded.class),
                    Map.entry(RequestReceived.NAME, RequestReceived.class),
                    Map.entry(RequestAnswered.NAME, RequestAnswered.class),
                    Map.entry(RequestPaused.NAME, RequestPaused.class),
                    Map.entry(RequestResumed.NAME, RequestResumed.class),
                    Map.entry(RequestAssigned.NAME, RequestAssigned.class),
                    Map.entry(RequestRouted.NAME, RequestRouted.class),
                    Map.entry(MomentRecorded.NAME, MomentRecorded.class),
                    Map.entry(AgreementClosed.NAME, AgreementClosed.class),
                    Map.entry(ComplaintFollowedUp.NAME, ComplaintFollowedUp.class),
                    Map.entry(LevelAgreed.NAME, LevelAgreed.class),
                    Map.entry(ExceptionProposed.NAME, ExceptionProposed.class),
                    Map.entry(ExceptionProposalClosed.NAME, ExceptionProposalClosed.class),
                    Map.entry(ExceptionSet.NAME, ExceptionSet.class),
                    Map.entry(ExceptionLifted.NAME, ExceptionLifted.class),
                    Map.entry(ExceptionEnded.NAME, ExceptionEnded.class),
                    Map.entry(MoveAsked.NAME, MoveAsked.class),
                    Map.entry(ActivityAssigned.NAME, ActivityAssigned.class),
                    Map.entry(CompletionReported.NAME, CompletionReported.class),
                    Map.entry(SkippingReported.NAME, SkippingReported.class)),
            Dictionary.allBeside(EngagementService.class));

    private EngagementEvents() {}
}
