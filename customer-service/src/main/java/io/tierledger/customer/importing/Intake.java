package io.tierledger.customer.importing;

import io.tierledger.reading.BadValue;
import io.tierledger.reading.Column;
import io.tierledger.reading.Row;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one kind of file is understood and stored. One per import: it may keep what it read last. */
interface Intake<T> {

    Column[] columns();

    /** Columns of which at least one of each group must be there. */
    List<List<Column>> required();

    /** Whether columns that we do not know are kept as facts. */
    boolean keepsFacts();

    T read(Row row) throws BadValue;

    /** A row as it is shown to whoever looks first. */
    Map<String, @Nullable Object> shown(T item);

    /** Stores a batch that is not empty of items; the unreadable rows are counted with its first rows. */
    void store(Batch<T> batch, Ledger ledger);
}
