package io.tierledger.past;

import io.tierledger.contracts.customers.CustomerStatus;
import io.tierledger.contracts.method.Method;
import io.tierledger.platform.bytes.ByteReader;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A customer as it is heard, entry by entry; whoever is given one hears it to its last entry, and may do so again. */
public final class PastCustomer {
    private final ByteReader in;
    private final String id;
    private final long revenue;
    private final @Nullable Long profit;
    private final int count;
    private final int begin;
    private int left;
    private int kind;
    private int content;
    private LocalDate day = LocalDate.MIN;

    PastCustomer(ByteReader in) {
        this.in = in;
        this.id = in.text();
        boolean withProfit = in.flag();
        this.revenue = in.number();
        this.profit = withProfit ? Long.valueOf(in.number()) : null;
        this.count = in.small();
        this.begin = in.position();
    }

    public String id() {
        return id;
    }

    /** Of the last twelve months, in minor units. */
    public long revenue() {
        return revenue;
    }

    /** As {@link #revenue}; null when it was not told. */
    public @Nullable Long profit() {
        return profit;
    }

    /** Goes to before the first entry. */
    public void from(LocalDate first) {
        in.back(begin);
        left = count;
        day = first;
    }

    /** Goes to the next entry; false when there is none. The one before must have been read or passed. */
    public boolean next() {
        if (left == 0) {
            return false;
        }
        left--;
        long tag = in.number();
        kind = (int) (tag & PastEntries.KINDS);
        day = tag >> 2 == 0 ? day : day.plusDays(tag >> 2);
        content = in.position();
        return true;
    }

    public LocalDate day() {
        return day;
    }

    public boolean isStatus() {
        return kind == PastEntries.STATUS;
    }

    /** Whether the published version has this scorecard. */
    public boolean isPublished() {
        return (kind & PastEntries.PUBLISHED) != 0;
    }

    public boolean isDraft() {
        return (kind & PastEntries.DRAFT) != 0;
    }

    /** A status, and whether a person said so. */
    public record Said(CustomerStatus status, boolean byAPerson) {}

    public Said status() {
        in.back(content);
        int said = in.small();
        return new Said(CustomerStatus.numbered(said / 2), said % 2 == 1);
    }

    /** Reads the scorecard of this entry, by the version that made it. */
    public PastCard card(Method method) {
        in.back(content);
        return PastCard.read(in, method, day);
    }

    /** Passes over the scorecard of this entry. */
    public void pass(Method method) {
        in.back(content);
        PastCard.pass(in, method);
    }
}
