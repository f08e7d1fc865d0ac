package io.tierledger.engagement.partition.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.engagement.partition.Partition;
import io.tierledger.engagement.planning.Absence;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The document of a partition keeps its form, whatever its types are called: it is JSON, and saved ones stand in MongoDB. */
class FormsOfAPartitionTest {
    private static final String PROGRAMME = """
            {"method":"%s","version":2,"leading":%s,"name":{"en":"ABC"},\
            "tiers":[{"tier":"A","name":{"en":"A"},"contacts":{"call":12},"extras":["gift"],"plan":"year","serviceLevels":{"delivery":"free"}}],\
            "statuses":[{"tier":"prospect","name":{},"contacts":{"call":2},"extras":[],"plan":null,"serviceLevels":{}}]}""";

    private static final String DOCUMENT =
            """
            {"today":"2026-01-07","publications":{"leading":"abc","inForce":[%s],\
            "coming":[{"from":"2026-02-01","published":%s}],"since":{"abc":{"A":1}}}}""".formatted(PROGRAMME.formatted("abc", true), PROGRAMME.formatted("curry", false));

    @Test
    void is_read_and_written_alike() {
        Partition partition = new Partition(0);
        Saving saving = new Saving(partition, EventStoreConfiguration.STORED_JSON);
        saving.restore("", DOCUMENT.getBytes(StandardCharsets.UTF_8));
        assertThat(partition.today()).isEqualTo(LocalDate.of(2026, 1, 7));
        assertThat(partition.methods().leading()).isEqualTo("abc");
        assertThat(partition.methods().promisedSince("abc", "A")).isEqualTo(1);
        assertThat(new String(saving.takeChanged().get(""), StandardCharsets.UTF_8))
                .isEqualTo(DOCUMENT);
        assertThat(partition.methods().takeUntil(LocalDate.of(2026, 2, 1)))
                .singleElement()
                .satisfies(coming -> assertThat(coming.method()).isEqualTo("curry"));
    }

    @Test
    void who_is_absent_is_written_and_read_alike() {
        String document = DOCUMENT.substring(0, DOCUMENT.length() - 1)
                + ",\"absences\":{\"am-1\":[{\"from\":\"2026-06-01\",\"to\":\"2026-06-12\"}]}}";
        Partition partition = new Partition(0);
        Saving saving = new Saving(partition, EventStoreConfiguration.STORED_JSON);
        saving.restore("", document.getBytes(StandardCharsets.UTF_8));
        assertThat(partition.attendance().of("am-1").all())
                .containsExactly(new Absence(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 12)));
        assertThat(partition.attendance().of("am-2").isEmpty()).isTrue();
        assertThat(new String(saving.takeChanged().get(""), StandardCharsets.UTF_8))
                .isEqualTo(document);
    }

    @Test
    void one_that_does_not_say_what_statuses_are_promised_is_made_anew() {
        String before = DOCUMENT.replaceAll(",\"statuses\":.*?}]", "");
        Saving saving = new Saving(new Partition(0), EventStoreConfiguration.STORED_JSON);
        assertThat(before).doesNotContain("statuses");
        assertThatThrownBy(() -> saving.restore("", before.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void one_that_does_not_say_which_service_levels_are_granted_is_made_anew() {
        String before = DOCUMENT.replace(",\"serviceLevels\":{\"delivery\":\"free\"}", "");
        Saving saving = new Saving(new Partition(0), EventStoreConfiguration.STORED_JSON);
        assertThat(before).isNotEqualTo(DOCUMENT);
        assertThatThrownBy(() -> saving.restore("", before.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void from_before_it_was_kept_since_when_something_is_promised_it_is_since_the_version_in_force() {
        Partition partition = new Partition(0);
        Saving saving = new Saving(partition, EventStoreConfiguration.STORED_JSON);
        saving.restore(
                "", DOCUMENT.replace(",\"since\":{\"abc\":{\"A\":1}}", "").getBytes(StandardCharsets.UTF_8));
        assertThat(partition.methods().promisedSince("abc", "A")).isEqualTo(2);
        assertThat(partition.methods().promisedSince("abc", "B")).isZero();
    }
}
