package io.tierledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresAddressTest {
    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db:5432/?user=u, jdbc:postgresql://db:5432/tiers?user=u&reWriteBatchedInserts=true",
        "jdbc:postgresql://db:5432/, jdbc:postgresql://db:5432/tiers?reWriteBatchedInserts=true",
        "jdbc:postgresql://db, jdbc:postgresql://db/tiers?reWriteBatchedInserts=true",
        "jdbc:postgresql://a:1;b:2/?x=y, jdbc:postgresql://a:1;b:2/tiers?x=y&reWriteBatchedInserts=true",
        "jdbc:postgresql://db/?reWriteBatchedInserts=false, jdbc:postgresql://db/tiers?reWriteBatchedInserts=false",
    })
    void names_a_database_between_server_and_parameters(String server, String database) {
        assertThat(PostgresAddress.parse(server).jdbcUrl("tiers")).isEqualTo(database);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "db:5432", "postgres://db:5432", "jdbc:postgresql://db:5432/tiers?user=u"})
    void is_refused_when_it_is_no_server_or_names_a_database(String address) {
        assertThatThrownBy(() -> PostgresAddress.parse(address)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void never_shows_a_password() {
        assertThat(PostgresAddress.parse("jdbc:postgresql://db/?user=u&password=secret"))
                .asString()
                .doesNotContain("secret");
    }
}
