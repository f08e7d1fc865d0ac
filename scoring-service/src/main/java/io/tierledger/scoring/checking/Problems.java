package io.tierledger.scoring.checking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong; a hundred are enough for anybody. */
final class Problems {
    private static final int MOST = 100;
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,59}");

    private final List<Problem> found = new ArrayList<>();

    void add(String place, String code, Saying saying) {
        if (found.size() < MOST) {
            found.add(new Problem(place, code, saying));
        }
    }

    /** Adds unless {@code holds}; answers it. */
    boolean unless(boolean holds, String place, String code, Saying saying) {
        if (!holds) {
            add(place, code, saying);
        }
        return holds;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Problem> all() {
        return List.copyOf(found);
    }

    boolean present(@Nullable Object value, String place) {
        return unless(value != null, place, "missing", Saying.of("missing", "place", place));
    }

    void id(@Nullable String id, String place) {
        if (present(id, place)) {
            unless(id != null && ID.matcher(id).matches(), place, "format", Saying.of("no-id"));
        }
    }

    /** A positive ISO period such as P12M; null is no problem. */
    void period(@Nullable String text, String place) {
        if (text == null) {
            return;
        }
        try {
            Period period = Period.parse(text);
            LocalDate day = LocalDate.of(2000, 1, 1);
            LocalDate after = day.plus(period);
            unless(after.isAfter(day) && after.isBefore(day.plusYears(101)), place, "range", Saying.of("period-range"));
        } catch (DateTimeException | ArithmeticException wrong) {
            add(place, "format", Saying.of("no-period", "period", text));
        }
    }
}
