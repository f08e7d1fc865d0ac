package io.tierledger.rights.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.77, 203.0.113.0/24",
        "127.0.0.1, 127.0.0.0/24",
        "2001:db8:7:1:2:3:4:5, 2001:db8:7::/48",
        "::1, 0:0:0::/48",
        "::ffff:203.0.113.77, 203.0.113.0/24"
    })
    void an_address_is_cut_to_its_network(String address, String network) {
        assertThat(ClientNetwork.of(InetAddress.ofLiteral(address))).isEqualTo(network);
        assertThat(ClientNetwork.told(address)).isEqualTo(network);
    }

    @Test
    void what_was_told_as_a_network_stays_what_it_is() {
        assertThat(ClientNetwork.told("203.0.113.0/24")).isEqualTo("203.0.113.0/24");
        assertThat(ClientNetwork.told("2001:db8:7::/48")).isEqualTo("2001:db8:7::/48");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hoekstra", "example.com", "1.2.3.4.5", "999.1.1.1", "/24", "203.0.113.7, 10.0.0.1"})
    void what_is_no_address_is_nothing_and_no_name_is_looked_up(String told) {
        assertThat(ClientNetwork.told(told)).isNull();
    }
}
