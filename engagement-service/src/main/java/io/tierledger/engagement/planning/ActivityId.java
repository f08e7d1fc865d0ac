package io.tierledger.engagement.planning;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code number}-th activity of a plan, from 1; written {@code K1~2~7}. A customer id may itself hold tildes. */
public record ActivityId(String customerId, int plan, int number) {
    private static final Pattern WRITTEN = Pattern.compile("(.+)~([1-9][0-9]{0,6})~([1-9][0-9]{0,6})", Pattern.DOTALL);

    /** Empty for a text that no activity can have as its id. */
    public static Optional<ActivityId> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new ActivityId(
                        written.group(1), Integer.parseInt(written.group(2)), Integer.parseInt(written.group(3))))
                : Optional.empty();
    }

    /** As written, the {@code number}-th of a plan as that is written. */
    public static String written(String planId, int number) {
        return planId + "~" + number;
    }

    public PlanId planId() {
        return new PlanId(customerId, plan);
    }

    @Override
    public String toString() {
        return written(planId().toString(), number);
    }
}
