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
