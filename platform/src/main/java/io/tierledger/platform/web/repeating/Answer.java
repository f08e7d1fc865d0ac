package io.tierledger.platform.web.repeating;

import io.tierledger.platform.bytes.ByteWriter;
import io.tierledger.platform.bytes.KeptForm;
import io.tierledger.platform.bytes.UnreadableBytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;

/** An answer as it is kept. */
@KeptForm(name = "kept-answer", everWritten = 1)
record Answer(int status, String headers, String body) {
    private static final List<String> KEPT =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_LANGUAGE);

    private static final int FORM = 1;

    byte[] written() {
        return new ByteWriter(FORM, 256).number(status).text(headers).text(body).written();
    }

    /** @throws UnreadableBytes for another form */
    static Answer read(byte[] written) {
        return UnreadableBytes.readWhole("a kept answer", written, in -> {
            in.form("a kept answer", FORM);
            return new Answer(in.small(), in.text(), in.text());
        });
    }

    static Answer of(int status, HttpHeaders headers, byte[] body) {
        String lines = KEPT.stream()
                .filter(name -> headers.getFirst(name) != null)
                .map(name -> name + ":" + headers.getFirst(name))
                .collect(Collectors.joining("\n"));
        return new Answer(status, lines, new String(body, StandardCharsets.UTF_8));
    }

    void to(HttpHeaders target) {
        headers.lines().forEach(line -> {
            int colon = line.indexOf(':');
            target.set(line.substring(0, colon), line.substring(colon + 1));
        });
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
