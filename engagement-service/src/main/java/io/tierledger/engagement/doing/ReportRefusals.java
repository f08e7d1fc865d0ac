package io.tierledger.engagement.doing;

import io.tierledger.engagement.planning.Refusal;
import io.tierledger.engagement.planning.Refusal.NobodyWorks;
import io.tierledger.engagement.planning.Refusal.NotOpen;
import io.tierledger.engagement.planning.Refusal.OutsidePlan;
import io.tierledger.engagement.planning.Refusal.OutsideSlot;
import io.tierledger.engagement.planning.Refusal.UnknownActivity;
import io.tierledger.platform.web.Refused;
import java.util.Locale;
import java.util.Map;

/** Refusals of the core in the words of HTTP. */
final class ReportRefusals {
    private ReportRefusals() {}

    static Refused of(Refusal refusal) {
        return switch (refusal) {
            case UnknownActivity unknown ->
                Refused.notFound("activity", unknown.activity().toString());
            case NotOpen notOpen ->
                new Refused(
                        409,
                        notOpen.code(),
                        "The activity is not open any more.",
                        Map.of("state", notOpen.state().name().toLowerCase(Locale.ROOT)));
            case OutsideSlot outside ->
                Refused.invalid("due", outside.code())
                        .with("from", outside.from())
                        .with("to", outside.to());
            case NobodyWorks nobody -> Refused.invalid("due", nobody.code()).with("day", nobody.day());
            case OutsidePlan outside ->
                new Refused(
                        422,
                        outside.code(),
                        "An activity is done between the first day of its plan and the business date.",
                        Map.of("field", "completedOn", "from", outside.from(), "to", outside.to()));
        };
    }
}
