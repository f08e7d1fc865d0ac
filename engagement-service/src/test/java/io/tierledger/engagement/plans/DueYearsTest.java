package io.tierledger.engagement.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.tierledger.embedded.MongoProtocolServer;
import io.tierledger.engagement.plans.DueYears.Due;
import io.tierledger.platform.StoreSettings;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DueYearsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    @Test
    void give_the_first_of_everybody_by_day() {
        try (MongoProtocolServer server = MongoProtocolServer.inMemory();
                MongoClient client = MongoClients.create(StoreSettings.mongodb(server.connectionString()))) {
            DueYears years = new DueYears(client.getDatabase("trial"));
            TreeSet<Due> all = new TreeSet<>();
            for (int i = 0; i < 400; i++) {
                LocalDate day = FIRST.minusDays(40).plusDays(i * 37 % 120);
                String customer = "K" + i % 31;
                DueYear addition = new DueYear();
                addition.add(customer, day);
                String manager = i % 5 == 0 ? null : i % 5 == 1 ? "am|2026" : "am-" + i % 5;
                years.add(Map.of(DueYears.key(manager, customer, day), addition));
                all.add(new Due(day, customer));
            }
            LocalDate last = FIRST.plusDays(60);
            for (Due from : all) {
                assertThat(years.firstOfAll(from, last, 25))
                        .containsExactlyElementsOf(all.tailSet(from).stream()
                                .filter(due -> !due.day().isAfter(last))
                                .limit(25)
                                .toList());
            }
        }
    }

    @Test
    void keep_everything_through_many_additions() {
        try (MongoProtocolServer server = MongoProtocolServer.inMemory();
                MongoClient client = MongoClients.create(StoreSettings.mongodb(server.connectionString()))) {
            DueYears years = new DueYears(client.getDatabase("trial"));
            TreeSet<Due> expected = new TreeSet<>();
            for (int i = 0; i < 100; i++) {
                LocalDate day = FIRST.plusDays(i % 60);
                String customer = "K" + i % 7;
                DueYear addition = new DueYear();
                addition.add(customer, day);
                years.add(Map.of(DueYears.key(i % 2 == 0 ? "am" : null, customer, day), addition));
                if (i % 2 == 0) {
                    expected.add(new Due(day, customer));
                }
            }
            assertThat(years.between("am", FIRST, FIRST.plusYears(1))).isEqualTo(expected);
            assertThat(years.between("-", FIRST, FIRST.plusYears(1))).hasSize(100 - expected.size());
            assertThat(years.between("am", FIRST, FIRST))
                    .allSatisfy(due -> assertThat(due.day()).isEqualTo(FIRST));
        }
    }
}
