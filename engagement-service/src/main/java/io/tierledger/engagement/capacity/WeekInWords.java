package io.tierledger.engagement.capacity;

import io.tierledger.engagement.workload.Minutes;
import io.tierledger.engagement.workload.Stretch;
import io.tierledger.platform.web.Catalogues;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What a week is like, in the reader's language: {@code capacity/week}. */
final class WeekInWords {
    private final MessageSource lines = Catalogues.of("capacity/week");

    /** @param supply null while it is not known */
    String say(Stretch week, @Nullable Minutes supply, Minutes demand, Locale language) {
        String monday = DateTimeFormatter.ofPattern("d MMMM", language).format(week.from());
        String asked = hours(demand.hours(), language);
        if (supply == null) {
            return line("unknown", language, monday, asked);
        }
        String there = hours(supply.hours(), language);
        Minutes more = demand.minus(supply);
        return more.compareTo(Minutes.NONE) > 0
                ? line("over", language, monday, asked, there, hours(more.hours(), language))
                : line("fits", language, monday, asked, there);
    }

    private static String hours(BigDecimal hours, Locale language) {
        NumberFormat format = NumberFormat.getInstance(language);
        format.setMinimumFractionDigits(1);
        return format.format(hours);
    }

    private String line(String key, Locale language, Object... data) {
        return lines.getMessage(key, data, language);
    }
}
