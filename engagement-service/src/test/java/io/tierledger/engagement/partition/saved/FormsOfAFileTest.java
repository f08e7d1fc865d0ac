package io.tierledger.engagement.partition.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.engagement.answering.ResponseLevel;
import io.tierledger.engagement.granting.Capability;
import io.tierledger.engagement.granting.Levels;
import io.tierledger.engagement.partition.Customer;
import io.tierledger.engagement.partition.OpenRequest;
import io.tierledger.engagement.planning.Activities;
import io.tierledger.engagement.planning.Activity;
import io.tierledger.engagement.planning.ActivityState;
import io.tierledger.engagement.planning.Overtaken;
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
    void a_file_with_an_activity_in_each_state_and_a_plan_that_was_overtaken_has_its_form() {
        List<Activity> activities = new ArrayList<>();
        activities.add(new Activity(2, 7, "visité", DAY.plusDays(2), ActivityState.OPEN));
        for (ActivityState state : ActivityState.values()) {
            activities.add(new Activity(4, activities.size(), "call", DAY.plusDays(activities.size()), state));
        }
        Period year = new Period((int) DAY.toEpochDay(), (int) DAY.toEpochDay() + 364);
        Activities before = Activities.of(List.of(
                new Activity(2, 7, "visité", DAY.plusDays(2), ActivityState.OPEN),
                new Activity(2, 8, "mailing", DAY.plusDays(30), ActivityState.OPEN)));
        Plan.Running overtaken = new Plan.Running(2, 3, new Treatment("abc", 4, "B"), year, before, Overtaken.NONE);
        Plan plan = new Plan.Running(
                4,
                4,
                new Treatment("abc", 4, "A"),
                year,
                Activities.of(activities),
                new Overtaken(DAY.plusDays(1), List.of(overtaken)));
        Customer file = new Customer("am-1", Map.of("abc", "A", "curry", "top"), plan)
                .asking("R 1", new OpenRequest(ResponseLevel.A, true))
                .asking("é", new OpenRequest(ResponseLevel.C, false))
                .inStatus("active")
                .given(Levels.NONE
                        .agreeing(Capability.PAYMENT_TERM, "20")
                        .agreeing(Capability.DELIVERY, "free")
                        .excepting(Capability.RESPONSE, new Levels.InForce("X 1", "24 hours", DAY.plusDays(90))));
        GoldenBytes.of("customer-file", 6).isWrittenAndRead(documents.write(file), this::saidOfLevels);
        assertThat(documents.read(documents.write(file))).isEqualTo(file);
    }

    @Test
    void a_plan_that_ended_has_its_form() {
        Period year = new Period((int) DAY.toEpochDay(), (int) DAY.toEpochDay() + 364);
        Plan.Running before = new Plan.Running(1, new Treatment("abc", 4, "B"), year, Activities.of(List.of()));
        for (Overtaken overtaken : List.of(Overtaken.NONE, new Overtaken(DAY, List.of(before, before)))) {
            Customer file = new Customer(null, Map.of(), new Plan.Closed(1, 2, Activities.of(List.of()), overtaken));
            assertThat(documents.read(documents.write(file))).isEqualTo(file);
        }
    }

    @Test
    void a_file_from_before_service_levels_is_read() {
        GoldenBytes.of("customer-file", 5).isRead(this::saidOfStatus);
    }

    @Test
    void a_file_from_before_statuses_is_read() {
        GoldenBytes.of("customer-file", 4).isRead(this::saidOfAll);
    }

    @Test
    void a_file_from_before_requests_is_read() {
        GoldenBytes.of("customer-file", 3).isRead(this::saidOfPlans);
    }

    @Test
    void a_file_from_before_plans_came_back_is_read() {
        GoldenBytes.of("customer-file", 2).isRead(this::said);
    }

    @Test
    void the_first_form_is_read() {
        GoldenBytes.of("customer-file", 1).isRead(this::said);
    }

    @Test
    void a_form_of_a_later_version_is_refused_with_words() {
        assertThatThrownBy(() -> documents.read(new byte[] {7}))
                .isInstanceOf(UnreadableBytes.class)
                .hasMessage("a customer's file is kept in form 7, which this version does not know");
    }

    @Test
    void a_file_that_is_cut_short_is_refused_with_words() {
        byte[] whole = documents.write(new Customer("am-1", Map.of("abc", "A"), Plan.NONE));
        assertThatThrownBy(() -> documents.read(Arrays.copyOf(whole, whole.length - 1)))
                .isInstanceOf(UnreadableBytes.class)
                .hasMessage("a customer's file is cut short");
    }

    private String saidOfLevels(byte[] bytes) {
        Levels levels = documents.read(bytes).levels();
        return "%s%nagreed %s%nexceptions %s"
                .formatted(saidOfStatus(bytes), new TreeMap<>(levels.agreed()), levels.exceptions());
    }

    private String saidOfStatus(byte[] bytes) {
        return saidOfAll(bytes) + documents.read(bytes).status();
    }

    private String saidOfAll(byte[] bytes) {
        StringBuilder said = new StringBuilder(saidOfPlans(bytes));
        new TreeMap<>(documents.read(bytes).requests())
                .forEach((id, request) -> said.append("asks %s: %s%s%n"
                        .formatted(id, request.level(), request.toManager() ? ", of the manager" : "")));
        return said.toString();
    }

    private String saidOfPlans(byte[] bytes) {
        Plan.Running plan = (Plan.Running) documents.read(bytes).plan();
        StringBuilder said = new StringBuilder(said(bytes)).append("of %d%n".formatted(plan.drawn()));
        plan.overtaken()
                .plans()
                .forEach(one -> said.append("overtaken on %s: %d of %d%n"
                                .formatted(plan.overtaken().day(), one.number(), one.drawn()))
                        .append(said(documents.write(new Customer(null, Map.of(), one)))));
        return said.toString();
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
