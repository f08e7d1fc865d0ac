package io.tierledger.past;

import io.tierledger.contracts.customers.CustomerStatus;
import io.tierledger.platform.bytes.ByteWriter;

/** What is told of one customer, in the order of time: its statuses, and its scorecards under the published version and the draft. */
public final class PastEntries {
    static final int STATUS = 0;
    static final int PUBLISHED = 1;
    static final int DRAFT = 2;
    static final int KINDS = STATUS | PUBLISHED | DRAFT;

    final ByteWriter told = PastForm.part(256);
    private int count;
    private int reached;

    /** Another customer, on the first day there is; days are epoch days. */
    public void begin(int first) {
        told.cutTo(0);
        count = 0;
        reached = first;
    }

    /** @param byAPerson and not by an order */
    public void status(int day, CustomerStatus status, boolean byAPerson) {
        entry(day, STATUS);
        told.number(status.number() * 2L + (byAPerson ? 1 : 0));
    }

    public void published(int day, PastCardBytes card) {
        entry(day, PUBLISHED);
        told.append(card.told, 0);
    }

    public void draft(int day, PastCardBytes card) {
        entry(day, DRAFT);
        told.append(card.told, 0);
    }

    /** Both versions score alike. */
    public void both(int day, PastCardBytes card) {
        entry(day, PUBLISHED | DRAFT);
        told.append(card.told, 0);
    }

    public int count() {
        return count;
    }

    private void entry(int day, int kind) {
        told.number((long) (day - reached) << 2 | kind);
        reached = day;
        count++;
    }
}
