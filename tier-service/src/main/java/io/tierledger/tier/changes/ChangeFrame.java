package io.tierledger.tier.changes;

import io.tierledger.tier.directory.AnsweringNow.Whose;
import io.tierledger.tier.receipts.ChangeReceipt;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A change as it goes over the wire, rendered once for all subscribers. */
final class ChangeFrame {
    static final byte[] CONNECTED = ": connected\n\n".getBytes(StandardCharsets.UTF_8);
    static final byte[] HEARTBEAT = ": heartbeat\n\n".getBytes(StandardCharsets.UTF_8);

    final long position;
    final ChangeReceipt change;
    final byte[] bytes;
    /** Null where customers are not kept apart. */
    final @Nullable Whose whose;

    private ChangeFrame(ChangeReceipt change, byte[] bytes, @Nullable Whose whose) {
        this.position = change.position();
        this.change = change;
        this.bytes = bytes;
        this.whose = whose;
    }

    static ChangeFrame of(ChangeReceipt change, JsonMapper json, @Nullable Whose whose) {
        String frame = "id: " + change.position() + "\nevent: " + change.type() + "\ndata: "
                + json.writeValueAsString(change) + "\n\n";
        return new ChangeFrame(change, frame.getBytes(StandardCharsets.UTF_8), whose);
    }

    /** Told to whoever fell behind; {@code position} is where it stood. */
    static byte[] resynchronise(long position) {
        return ("event: resynchronise\ndata: {\"position\":" + position + "}\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
