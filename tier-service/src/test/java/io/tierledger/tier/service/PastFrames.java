package io.tierledger.tier.service;

import io.tierledger.past.PastCardBytes;
import io.tierledger.past.PastCustomers;
import io.tierledger.past.PastEntries;
import io.tierledger.past.PastForm;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What scoring-service tells of the past, in the form that both ends use. */
final class PastFrames {
    private final ByteArrayOutputStream all = new ByteArrayOutputStream();
    private final PastCustomers customers = new PastCustomers(256);
    private final LocalDate first;
    private final int everybody;

    PastFrames(LocalDate first, LocalDate last, int everybody) {
        this.first = first;
        this.everybody = everybody;
        all.writeBytes(PastForm.header(new PastForm.Header(first, last, last.minusDays(1), everybody)));
    }

    /** One that scored the same throughout, for whom knows the profit too. */
    PastFrames withProfit(String id, long revenue, long profit, int purchases, int potential) {
        PastEntries entries = begun();
        entries.both(day(first), card(purchases, potential, revenue));
        customers.add(id, revenue, profit, entries);
        return this;
    }

    /** One that scored the same under both versions, on the first day; then, when it is later, otherwise under the draft. */
    PastFrames customer(String id, long revenue, int purchases, int potential, LocalDate draftOn, int draftPurchases) {
        PastEntries entries = begun();
        entries.both(day(first), card(purchases, potential, revenue));
        if (draftOn.isAfter(first)) {
            entries.draft(day(draftOn), card(draftPurchases, potential, revenue));
        }
        customers.add(id, revenue, null, entries);
        return this;
    }

    private PastEntries begun() {
        PastEntries entries = new PastEntries();
        entries.begin(day(first));
        return entries;
    }

    private static PastCardBytes card(int purchases, int potential, long revenue) {
        PastCardBytes card = new PastCardBytes();
        card.begin(true, false);
        card.measured(purchases, false, false, 0, BigDecimal.valueOf(revenue, 2));
        card.scored(potential, true, false, null);
        return card;
    }

    private static int day(LocalDate day) {
        return (int) day.toEpochDay();
    }

    byte[] cutShort() {
        all.writeBytes(PastForm.customers(everybody, customers));
        return all.toByteArray();
    }

    byte[] written() {
        cutShort();
        all.writeBytes(PastForm.end());
        return all.toByteArray();
    }
}
