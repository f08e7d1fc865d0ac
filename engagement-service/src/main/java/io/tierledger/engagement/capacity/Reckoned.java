package io.tierledger.engagement.capacity;

import io.tierledger.engagement.planning.Absences;
import io.tierledger.engagement.workload.Load;
import io.tierledger.engagement.workload.Minutes;
import io.tierledger.engagement.workload.Stretch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of somebody, and what it has, in a period and in each of some weeks.
 *
 * @param supply null while the hours a week are not known
 */
record Reckoned(@Nullable Minutes supply, Load period, List<Week> weeks) {

    /** @param supply null while the hours a week are not known */
    record Week(@Nullable Minutes supply, Load load) {
        boolean isOver() {
            return supply != null && load.total().compareTo(supply) > 0;
        }
    }

    /**
     * @param hoursPerWeek in hundredths; null while not known
     * @param minutesOfPlans a year
     * @param minutesOfRequests of those that came in the weeks before
     */
    static Reckoned of(
            Counted counted,
            Stretch period,
            List<Stretch> weeks,
            @Nullable Integer hoursPerWeek,
            Absences absences,
            long minutesOfPlans,
            long minutesOfRequests) {
        List<Week> each = new ArrayList<>(weeks.size());
        for (int week = 0; week < weeks.size(); week++) {
            Stretch days = weeks.get(week);
            each.add(new Week(
                    supply(days, hoursPerWeek, absences),
                    new Load(counted.inWeek(week), days.ofPlans(minutesOfPlans), days.ofRequests(minutesOfRequests))));
        }
        return new Reckoned(
                supply(period, hoursPerWeek, absences),
                new Load(counted.inPeriod(), period.ofPlans(minutesOfPlans), period.ofRequests(minutesOfRequests)),
                each);
    }

    private static @Nullable Minutes supply(Stretch days, @Nullable Integer hoursPerWeek, Absences absences) {
        return hoursPerWeek == null ? null : days.supply(hoursPerWeek, absences);
    }

    /** All together; supply only where that of each is known. */
    static Reckoned sum(Collection<Reckoned> some, int weeks) {
        List<Week> each = new ArrayList<>(weeks);
        for (int week = 0; week < weeks; week++) {
            int number = week;
            each.add(new Week(
                    supply(some, one -> one.weeks.get(number).supply()),
                    some.stream().map(one -> one.weeks.get(number).load()).reduce(Load.NONE, Load::plus)));
        }
        return new Reckoned(
                supply(some, Reckoned::supply),
                some.stream().map(Reckoned::period).reduce(Load.NONE, Load::plus),
                each);
    }

    private static @Nullable Minutes supply(Collection<Reckoned> some, Function<Reckoned, @Nullable Minutes> supply) {
        Minutes sum = Minutes.NONE;
        for (Reckoned each : some) {
            Minutes one = supply.apply(each);
            if (one == null) {
                return null;
            }
            sum = sum.plus(one);
        }
        return sum;
    }

    int over() {
        return (int) weeks.stream().filter(Week::isOver).count();
    }
}
