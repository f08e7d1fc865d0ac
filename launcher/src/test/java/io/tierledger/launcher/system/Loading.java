package io.tierledger.launcher.system;

import io.tierledger.launcher.client.TierledgerClient;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import tools.jackson.databind.JsonNode;

/** Sends a sample and lets its days pass. */
record Loading(TierledgerClient client, SampleFiles files) {
    static final Duration LIMIT = Duration.ofMinutes(6);

    void customers() {
        settle(client.importCsv("account-managers", BodyPublishers.ofByteArray(files.managersCsv()), LIMIT));
        settle(client.importCsv("customers", BodyPublishers.ofByteArray(files.customersCsv()), LIMIT));
    }

    JsonNode orders() {
        return settle(client.importCsv("orders", BodyPublishers.ofByteArray(files.ordersCsv()), LIMIT));
    }

    /** The second half of the file is sent when the gate opens, so that whatever happens before happens in the middle of the import. */
    JsonNode ordersInTwoHalves(CountDownLatch gate) {
        byte[] csv = files.ordersCsv();
        InputStream second = new HeldBack(new ByteArrayInputStream(csv, csv.length / 2, csv.length), gate);
        InputStream first = new ByteArrayInputStream(csv, 0, csv.length / 2);
        BodyPublisher body = BodyPublishers.ofInputStream(() -> new SequenceInputStream(first, second));
        return settle(client.importCsv("orders", body, LIMIT));
    }

    void days() {
        settle(client.post("/api/clock/advance", "{\"to\":\"" + SampleFiles.UNTIL + "\"}", Map.of())
                .header("Location"));
    }

    private JsonNode settle(String location) {
        return client.awaitSettled(location, LIMIT, state -> {});
    }

    private static final class HeldBack extends FilterInputStream {
        private final CountDownLatch gate;

        HeldBack(InputStream held, CountDownLatch gate) {
            super(held);
            this.gate = gate;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw (IOException) new InterruptedIOException().initCause(e);
            }
            return super.read(into, from, length);
        }
    }
}
