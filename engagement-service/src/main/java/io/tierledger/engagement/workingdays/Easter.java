package io.tierledger.engagement.workingdays;

import java.time.LocalDate;

/** Easter Sunday of the Gregorian calendar: the anonymous algorithm in the form of Meeus, "Astronomical Algorithms" (1991), chapter 8. */
final class Easter {
    private Easter() {}

    static LocalDate sunday(int year) {
        int moonCycle = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int correction = (century + 8) / 25;
        int moonDrift = (century - correction + 1) / 3;
        int epact = (19 * moonCycle + century - century / 4 - moonDrift + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int late = (moonCycle + 11 * epact + 22 * weekday) / 451;
        int sum = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
