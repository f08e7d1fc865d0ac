package io.tierledger.engagement.capacity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.engagement.attendance.CapacityRecorded;
import io.tierledger.engagement.planning.Absence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When an account manager is there, as it was recorded last.
 *
 * @param hoursPerWeek absent where it is not known
 * @param absences by their first days, both days included; empty where none was recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CapacityAnswer(String accountManagerId, @Nullable BigDecimal hoursPerWeek, List<Away> absences) {

    record Away(LocalDate from, LocalDate to) {}

    static CapacityAnswer of(CapacityRecorded recorded) {
        Integer hundredths = recorded.hoursPerWeek();
        return new CapacityAnswer(
                recorded.accountManagerId(),
                hundredths == null
                        ? null
                        : new BigDecimal(BigDecimal.valueOf(hundredths, 2)
                                .stripTrailingZeros()
                                .toPlainString()),
                recorded.absences().stream()
                        .map((Absence one) -> new Away(one.from(), one.to()))
                        .toList());
    }
}
