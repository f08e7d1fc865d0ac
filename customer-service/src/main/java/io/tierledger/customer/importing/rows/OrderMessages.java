package io.tierledger.customer.importing.rows;

import io.tierledger.customer.accepting.OrderDesk;
import io.tierledger.customer.orders.OrderTerms;
import io.tierledger.reading.BadValue;
import io.tierledger.reading.Format;
import io.tierledger.reading.Row;
import io.tierledger.reading.RowError;
import io.tierledger.reading.Rows;
import io.tierledger.reading.Unreadable;
import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an order that comes as a message: a JSON object with the fields of the import. */
public final class OrderMessages {
    private final OrderIntake intake;

    public OrderMessages(OrderDesk desk, ZoneId zone, String currency) {
        this.intake = new OrderIntake(desk, new Reading(Locale.ROOT, zone, currency), Optional::empty);
    }

    /** What a message turns out to be. */
    public sealed interface Read {}

    public record Order(OrderTerms terms) implements Read {}

    public record Wrong(String code, String message) implements Read {}

    public Read read(byte[] message) {
        byte[] oneLine = message.clone();
        for (int i = 0; i < oneLine.length; i++) {
            oneLine[i] = oneLine[i] == '\n' || oneLine[i] == '\r' ? (byte) ' ' : oneLine[i];
        }
        try (Rows rows = Format.NDJSON.rows(
                new ByteArrayInputStream(oneLine), "utf-8", intake.columns(), intake.keepsFacts(), '.')) {
            return read(rows.next());
        } catch (Unreadable unreadable) {
            return new Wrong(unreadable.code(), String.valueOf(unreadable.getMessage()));
        }
    }

    private Read read(@Nullable Row row) {
        if (row == null) {
            return new Wrong("empty", "The message is empty.");
        }
        RowError error = row.error();
        if (error != null) {
            return new Wrong(error.code(), error.message());
        }
        try {
            return new Order(intake.read(row));
        } catch (BadValue wrong) {
            return new Wrong(wrong.code(), wrong.field() + ": " + wrong.getMessage());
        }
    }
}
