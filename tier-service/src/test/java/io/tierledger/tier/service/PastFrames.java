package io.tierledger.tier.service;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Writes what scoring-service tells of the past, by the description of the format. */
final class PastFrames {
    private final ByteArrayOutputStream all = new ByteArrayOutputStream();
    private final LocalDate first;
    private final ByteArrayOutputStream customers = new ByteArrayOutputStream();

    PastFrames(LocalDate first, LocalDate last, int everybody) {
        this.first = first;
        customers.write(2);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        header.write(0);
        number(first.toEpochDay(), header);
        number(last.toEpochDay(), header);
        number(last.toEpochDay() - 1, header);
        number(everybody, header);
        frame(header);
        number(everybody, customers);
    }

    /** One that scored the same throughout, for whom knows the profit too. */
    PastFrames withProfit(String id, long revenue, long profit, int purchases, int potential) {
        byte[] name = id.getBytes(StandardCharsets.UTF_8);
        number(name.length, customers);
        customers.writeBytes(name);
        number(revenue, customers);
        number(profit, customers);
        number(1, customers);
        number(3, customers);
        card(purchases, potential, revenue);
        return this;
    }

    /** One that scored the same under both versions, on the first day; then, when it is later, otherwise under the draft. */
    PastFrames customer(String id, long revenue, int purchases, int potential, LocalDate draftOn, int draftPurchases) {
        byte[] name = id.getBytes(StandardCharsets.UTF_8);
        number(name.length, customers);
        customers.writeBytes(name);
        number(revenue, customers);
        boolean other = draftOn.isAfter(first);
        number(other ? 2 : 1, customers);
        number(3, customers);
        card(purchases, potential, revenue);
        if (other) {
            number((draftOn.toEpochDay() - first.toEpochDay()) << 2 | 2, customers);
            card(draftPurchases, potential, revenue);
        }
        return this;
    }

    private void card(int purchases, int potential, long revenue) {
        customers.write(1);
        number(purchases, customers);
        customers.write(1);
        number(0, customers);
        number(2, customers);
        number(revenue, customers);
        number(potential, customers);
        customers.write(2);
    }

    byte[] cutShort() {
        frame(customers);
        return all.toByteArray();
    }

    byte[] written() {
        frame(customers);
        ByteArrayOutputStream end = new ByteArrayOutputStream();
        end.write(3);
        frame(end);
        return all.toByteArray();
    }

    private void frame(ByteArrayOutputStream frame) {
        try (DataOutputStream out = new DataOutputStream(all)) {
            out.writeInt(frame.size());
            frame.writeTo(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void number(long number, ByteArrayOutputStream out) {
        long left = number << 1 ^ number >> 63;
        while ((left & ~0x7fL) != 0) {
            out.write((int) (left & 0x7f | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }
}
