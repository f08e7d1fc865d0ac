package io.tierledger.engagement.calendar;

import io.tierledger.engagement.plans.ActivityAnswer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;

/** Activities as all-day events (RFC 5545) that keep nobody's day occupied; the same activities always give the same text. */
final class Feed {
    private Feed() {}

    /**
     * What stands beside the days.
     *
     * @param customers names by customer id; who has none is called by the id
     * @param tiers what a tier of a method is called
     */
    record Called(Map<String, String> customers, BinaryOperator<String> tiers) {}

    static String of(List<ActivityAnswer> activities, Called called, LocalDate today) {
        Calendar calendar = new Calendar()
                .withProdId("-//Tierledger//Work list//EN")
                .withDefaults()
                .getFluentTarget();
        for (ActivityAnswer activity : activities) {
            calendar.withComponent(event(activity, called, today));
        }
        return calendar.toString();
    }

    private static VEvent event(ActivityAnswer activity, Called called, LocalDate today) {
        String customer = called.customers().getOrDefault(activity.customerId(), activity.customerId());
        String tier = called.tiers().apply(activity.method(), activity.tier());
        VEvent event = new VEvent(false);
        event.withProperty(new DtStamp(today.atStartOfDay(ZoneOffset.UTC).toInstant()));
        event.withProperty(new Uid(activity.activityId() + "@tierledger"));
        event.withProperty(new DtStart<>(activity.due()));
        event.withProperty(new Summary(activity.kind() + " " + customer + " (" + tier + ")"));
        event.withProperty(new Transp(Transp.VALUE_TRANSPARENT));
        return event;
    }
}
