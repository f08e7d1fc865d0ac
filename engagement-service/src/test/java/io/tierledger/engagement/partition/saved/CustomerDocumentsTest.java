package io.tierledger.engagement.partition.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.engagement.partition.Customer;
import io.tierledger.engagement.planning.Activities;
import io.tierledger.engagement.planning.Activity;
import io.tierledger.engagement.planning.ActivityState;
import io.tierledger.engagement.planning.Period;
import io.tierledger.engagement.planning.Plan;
import io.tierledger.engagement.planning.Treatment;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files that were saved are read for ever: the bytes of each form stand here. */
class CustomerDocumentsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final Activity DONE = new Activity(2, 1, "call", DAY, ActivityState.DONE);
    private static final Activity OPEN = new Activity(2, 2, "visit", DAY.plusDays(9), ActivityState.OPEN);

    private final CustomerDocuments documents = new CustomerDocuments(String::intern);

    @Test
    void a_file_keeps_its_bytes() {
        Activity carriedOver = new Activity(1, 7, "visit", DAY.plusDays(2), ActivityState.OPEN);
        Customer file = file(List.of(carriedOver, DONE, OPEN));
        String bytes = "06 01 0004 616d2d31 0001 0003 616263 0001 41 01"
                + " 00000002 00000002 0003 616263 00000004 0001 41 00004fea 00005156"
                + " 02 0004 63616c6c 0005 7669736974 0003"
                + " 00001000727f6008 00002000127f5001 00002000227f9808 0000 0000 01 0006 616374697665 00 00";
        assertThat(HexFormat.of().formatHex(documents.write(file.inStatus("active"))))
                .isEqualTo(bytes.replace(" ", ""));
        assertThat(documents.read(documents.write(file))).isEqualTo(file);
    }

    @Test
    void a_file_of_the_fourth_form_knows_of_no_status() {
        Activity carriedOver = new Activity(1, 7, "visit", DAY.plusDays(2), ActivityState.OPEN);
        String bytes = "04 01 0004 616d2d31 0001 0003 616263 0001 41 01"
                + " 00000002 00000002 0003 616263 00000004 0001 41 00004fea 00005156"
                + " 02 0004 63616c6c 0005 7669736974 0003"
                + " 00001000727f6008 00002000127f5001 00002000227f9808 0000 0000";
        byte[] saved = HexFormat.of().parseHex(bytes.replace(" ", ""));
        assertThat(documents.read(saved)).isEqualTo(file(List.of(carriedOver, DONE, OPEN)));
    }

    @Test
    void a_file_of_the_second_form_knows_of_no_plan_that_could_come_back() {
        Activity carriedOver = new Activity(1, 7, "visit", DAY.plusDays(2), ActivityState.OPEN);
        String bytes =
                "02 01 0004 616d2d31 0001 0003 616263 0001 41 01 00000002 0003 616263 00000004 0001 41 00004fea 00005156"
                        + " 02 0004 63616c6c 0005 7669736974 0003"
                        + " 00001000727f6008 00002000127f5001 00002000227f9808";
        byte[] saved = HexFormat.of().parseHex(bytes.replace(" ", ""));
        assertThat(documents.read(saved)).isEqualTo(file(List.of(carriedOver, DONE, OPEN)));
    }

    @Test
    void a_file_of_the_first_form_holds_only_activities_of_its_own_plan() {
        String bytes =
                "01 01 0004 616d2d31 0001 0003 616263 0001 41 01 00000002 0003 616263 00000004 0001 41 00004fea 00005156"
                        + " 02 0004 63616c6c 0005 7669736974 0002 009fd401 009fe608";
        byte[] saved = HexFormat.of().parseHex(bytes.replace(" ", ""));
        assertThat(documents.read(saved)).isEqualTo(file(List.of(DONE, OPEN)));
    }

    @Test
    void another_form_is_not_guessed_at() {
        assertThatThrownBy(() -> documents.read(new byte[] {7})).isInstanceOf(IllegalStateException.class);
    }

    private static Customer file(List<Activity> activities) {
        Period year = new Period((int) DAY.toEpochDay(), (int) DAY.toEpochDay() + 364);
        Plan plan = new Plan.Running(2, new Treatment("abc", 4, "A"), year, Activities.of(activities));
        return new Customer("am-1", Map.of("abc", "A"), plan);
    }
}
