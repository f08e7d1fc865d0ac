package io.tierledger.customer;

import static io.tierledger.specification.ServiceUnderTest.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.specification.ServiceUnderTest;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InterruptedImportsTest {
    private static final String HEAD = "order_id,customer_id,placed_on,amount\n";
    private final ServiceUnderTest service = SharedService.get();

    /** Begins to send orders and leaves the line open. */
    private Socket begin(String id, String rows) throws Exception {
        URI address = URI.create(service.url("/"));
        Socket socket = new Socket(address.getHost(), address.getPort());
        OutputStream out = socket.getOutputStream();
        out.write(("POST /api/imports/orders HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\nImport-Id: " + id
                        + "\r\nContent-Length: 100000\r\n\r\n" + HEAD + rows)
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return socket;
    }

    @Test
    void fail_keep_what_was_stored_and_are_sent_again_safely() throws Exception {
        service.call("PUT", "/api/customers/IC1", "{}");
        String id = UUID.randomUUID().toString();
        String rows = "U1,IC1,2012-02-01,10\nU2,IC1,2012-02-01,20\nU3,IC1,2012-02-01,3";
        begin(id, rows).close();
        await("failed", () -> service.get("/api/imports/" + id).body().contains("FAILED"));
        assertThat(service.events().stream("order:U3")).isEmpty();
        HttpResponse<String> again = Sending.csv(service, "/api/imports/orders", HEAD + rows + "0\n", "Import-Id", id);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(202);
        assertThat(again.body()).contains("\"received\":3", "\"state\":\"STORED\"", "\"rejected\":0");
        assertThat(service.events().stream("order:U3")).hasSize(1);
        assertThat(Sending.csv(service, "/api/imports/orders", HEAD, "Import-Id", id)
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void while_the_bytes_of_one_are_awaited_nobody_else_waits() throws Exception {
        String id = UUID.randomUUID().toString();
        try (Socket open = begin(id, "")) {
            await("receiving", () -> service.get("/api/imports/" + id).body().contains("RECEIVING"));
            assertThat(Sending.csv(service, "/api/imports/orders", HEAD).statusCode())
                    .isEqualTo(202);
            assertThat(service.call("POST", "/api/clock/advance", "{\"to\":\"2012-02-02\"}")
                            .statusCode())
                    .isEqualTo(202);
            assertThat(Sending.csv(service, "/api/imports/customers", "customer_id\nIC2\n")
                            .statusCode())
                    .isEqualTo(202);
        }
        await("failed", () -> service.get("/api/imports/" + id).body().contains("FAILED"));
    }

    @Test
    void many_slow_files_hold_no_place_that_others_need() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                slow.add(begin(UUID.randomUUID().toString(), "S" + i + ",IC1,2012-02-01,10\n"));
            }
            assertThat(Sending.csv(service, "/api/imports/customers", "customer_id\nIC9\n")
                            .statusCode())
                    .isEqualTo(202);
            assertThat(Sending.csv(service, "/api/imports/customers?preview=true", "customer_id\nIC9\n")
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void what_breaks_off_out_of_order_is_not_stored_in_part() throws Exception {
        service.call("PUT", "/api/customers/IC3", "{}");
        String id = UUID.randomUUID().toString();
        begin(id, "V1,IC3,2012-02-03,10\nV2,IC3,2012-02-02,20\nV3,IC3,2012-02-01,3")
                .close();
        await("failed", () -> service.get("/api/imports/" + id).body().contains("FAILED"));
        assertThat(service.events().stream("order:V1")).isEmpty();
    }
}
