package io.tierledger.engagement.calendar;

import io.tierledger.engagement.plans.ActivityAnswer;
import io.tierledger.engagement.workload.Treated;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.Uid;

/**
 * Activities as events (RFC 5545). One at some time of its day is all-day and keeps nobody's day occupied; one at a time begins at that
 * hour of the installation's zone, and lasts as long as one of its kind is reckoned with ({@link Treated#lasting}). What was withdrawn
 * is cancelled. {@code DTSTAMP} and {@code SEQUENCE} are those of the activity's last change, so the same activities always give the
 * same text, however often it is asked for and whichever plan they are in.
 */
final class Feed {
    private static final String WITHDRAWN = "withdrawn";

    private final Called called;
    private final ZoneId zone;
    private final boolean hasRules;

    private Feed(Called called, ZoneId zone, boolean hasRules) {
        this.called = called;
        this.zone = zone;
        this.hasRules = hasRules;
    }

    /**
     * What stands beside the days.
     *
     * @param customers names by customer id; who has none is called by the id
     * @param tiers what a tier of a method is called
     */
    record Called(Map<String, String> customers, BinaryOperator<String> tiers) {}

    /** @param zone in which the hours of activities are told */
    static String of(List<ActivityAnswer> activities, Called called, ZoneId zone) {
        Calendar calendar = new Calendar()
                .withProdId("-//Tierledger//Work list//EN")
                .withDefaults()
                .getFluentTarget();
        Optional<VTimeZone> rules =
                activities.stream().anyMatch(one -> one.at() != null) ? rules(zone) : Optional.empty();
        rules.ifPresent(calendar::withComponent);
        Feed feed = new Feed(called, zone, rules.isPresent());
        activities.forEach(activity -> calendar.withComponent(feed.event(activity)));
        return calendar.toString();
    }

    private VEvent event(ActivityAnswer activity) {
        String customer = called.customers().getOrDefault(activity.customerId(), activity.customerId());
        String tier = called.tiers().apply(activity.method(), activity.tier());
        VEvent event = new VEvent(false);
        event.withProperty(new DtStamp(activity.revision().at().truncatedTo(ChronoUnit.SECONDS)));
        event.withProperty(new Uid(activity.activityId() + "@tierledger"));
        event.withProperty(new Sequence(activity.revision().sequence()));
        event.withProperty(
                new Status(activity.state().equals(WITHDRAWN) ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        event.withProperty(new Summary(activity.kind() + " " + customer + " (" + tier + ")"));
        if (activity.at() == null) {
            event.withProperty(new DtStart<>(activity.due()));
            event.withProperty(new Transp(Transp.VALUE_TRANSPARENT));
        } else {
            ZonedDateTime begins =
                    activity.due().atTime(LocalTime.parse(activity.at())).atZone(zone);
            event.withProperty(hasRules ? new DtStart<>(begins) : new DtStart<>(begins.toInstant()));
            event.withProperty(new net.fortuna.ical4j.model.property.Duration(
                    Duration.ofMinutes(Treated.lasting(activity.kind()))));
            event.withProperty(new Transp(Transp.VALUE_OPAQUE));
        }
        return event;
    }

    /**
     * When a zone's clocks change, under the name by which hours are told here: the library keeps Amsterdam under Brussels. Empty for a
     * zone of no region, such as {@code +01:00}, whose hours are told in UTC.
     */
    private static Optional<VTimeZone> rules(ZoneId zone) {
        TimeZone known = TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(zone.getId());
        return known == null
                ? Optional.empty()
                : Optional.of(new VTimeZone(
                        new PropertyList(List.of(new TzId(zone.getId()))),
                        new ComponentList<>(known.getVTimeZone().getObservances())));
    }
}
