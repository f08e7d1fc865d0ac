package io.tierledger.engagement.partition.saved;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.engagement.partition.Customer;
import io.tierledger.engagement.planning.Activities;
import io.tierledger.engagement.planning.Activity;
import io.tierledger.engagement.planning.ActivityState;
import io.tierledger.engagement.planning.Period;
import io.tierledger.engagement.planning.Plan;
import io.tierledger.engagement.planning.Treatment;
import io.tierledger.platform.bytes.UnreadableBytes;
import io.tierledger.specification.stored.GoldenBytes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A saved file of a customer keeps the form it was saved in. */
class FormsOfAFileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private final CustomerDocuments documents = new CustomerDocuments(String::intern);

    @Test
    void a_file_with_an_activity_in_each_state_has_its_form() {
        List<Activity> activities = new ArrayList<>();
        activities.add(new Activity(1, 7, "visité", DAY.plusDays(2), ActivityState.OPEN));
        for (ActivityState state : ActivityState.values()) {
            activities.add(new Activity(2, activities.size(), "call", DAY.plusDays(activities.size()), state));
        }
        Period year = new Period((int) DAY.toEpochDay(), (int) DAY.toEpochDay() + 364);
        Plan plan = new Plan.Running(2, new Treatment("abc", 4, "A"), year, Activities.of(activities));
        Customer file = new Customer("am-1", Map.of("abc", "A", "curry", "top"), plan);
        GoldenBytes.of("customer-file", 2).isWrittenAndRead(documents.write(file), this::said);
    }

    @Test
    void the_first_form_is_read() {
        GoldenBytes.of("customer-file", 1).isRead(this::said);
    }

    @Test
    void a_form_of_a_later_version_is_refused_with_words() {
        assertThatThrownBy(() -> documents.read(new byte[] {3}))
                .isInstanceOf(UnreadableBytes.class)
                .hasMessage("a customer's file is kept in form 3, which this version does not know");
    }

    @Test
    void a_file_that_is_cut_short_is_refused_with_words() {
        byte[] whole = documents.write(new Customer("am-1", Map.of("abc", "A"), Plan.NONE));
        assertThatThrownBy(() -> documents.read(Arrays.copyOf(whole, whole.length - 1)))
                .isInstanceOf(UnreadableBytes.class)
                .hasMessage("a customer's file is cut short");
    }

    private String said(byte[] bytes) {
        Customer file = documents.read(bytes);
        Plan.Running plan = (Plan.Running) file.plan();
        StringBuilder said = new StringBuilder("%s, %s%n%d %s %d %s from %s to %s%n"
                .formatted(
                        file.accountManager(),
                        new TreeMap<>(file.tiers()),
                        plan.number(),
                        plan.treatment().method(),
                        plan.treatment().methodVersion(),
                        plan.treatment().tier(),
                        LocalDate.ofEpochDay(plan.period().first()),
                        LocalDate.ofEpochDay(plan.period().last())));
        plan.activities()
                .all()
                .forEach(one -> said.append(
                        "%d-%d %s %s %s%n".formatted(one.plan(), one.number(), one.kind(), one.due(), one.state())));
        return said.toString();
    }
}
