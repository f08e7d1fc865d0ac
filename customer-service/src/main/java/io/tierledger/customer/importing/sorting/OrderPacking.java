package io.tierledger.customer.importing.sorting;

import io.tierledger.customer.orders.OrderTerms;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Orders in few bytes: files of them are long, and a packed order must cost next to nothing. */
public final class OrderPacking implements Packing<OrderTerms> {

    @Override
    public void write(OrderTerms order, DataOutput out) throws IOException {
        out.writeUTF(order.orderId());
        out.writeUTF(order.customerId());
        out.writeLong(order.placedOn().toEpochDay());
        out.writeLong(order.amount());
        out.writeUTF(order.currency());
        maybe(order.rate(), out);
        Long cost = order.cost();
        out.writeBoolean(cost != null);
        if (cost != null) {
            out.writeLong(cost);
        }
        maybe(order.channel(), out);
        maybe(order.kind(), out);
        maybe(order.productGroup(), out);
    }

    @Override
    public OrderTerms read(DataInput in) throws IOException {
        return new OrderTerms(
                in.readUTF(),
                in.readUTF(),
                LocalDate.ofEpochDay(in.readLong()),
                in.readLong(),
                in.readUTF(),
                maybe(in),
                in.readBoolean() ? Long.valueOf(in.readLong()) : null,
                maybe(in),
                maybe(in),
                maybe(in));
    }

    private static void maybe(@Nullable String text, DataOutput out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    private static @Nullable String maybe(DataInput in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }
}
