package io.tierledger.customer.importing.rows;

import io.tierledger.customer.importing.runs.ImportCounts;
import io.tierledger.customer.importing.sorting.KeptRow;
import io.tierledger.customer.importing.sorting.Packing;
import io.tierledger.customer.importing.sorting.Spool;
import io.tierledger.platform.eventstore.WriteTransaction;
import io.tierledger.reading.BadValue;
import io.tierledger.reading.Column;
import io.tierledger.reading.Remarks;
import io.tierledger.reading.Row;
import io.tierledger.reading.RowError;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** How one kind of file is understood and stored. One per import: it may keep what it read last. */
public interface Intake<T> {

    Column[] columns();

    /** Columns of which at least one of each group must be there. */
    List<List<Column>> required();

    /** How its values are written. */
    Reading reading();

    /** What should be known of the file, though its rows were taken. */
    default Remarks remarks() {
        return reading().remarks();
    }

    /** A first look does not try this row: it is as likely to be taken as those that are. */
    default void passes(KeptRow<T> kept) {}

    /** Whether columns that we do not know are kept as facts. */
    default boolean keepsFacts() {
        return false;
    }

    T read(Row row) throws BadValue;

    /** What a row turns out to be; the one way to read it, for a first look and for the import alike. */
    default Understood<T> understand(Row row) {
        RowError error = row.error();
        if (error != null) {
            return new Understood.Wrong<>(error);
        }
        try {
            reading().at(row.line());
            return new Understood.Item<>(row.line(), read(row));
        } catch (BadValue wrong) {
            return new Understood.Wrong<>(wrong.at(row.line()));
        }
    }

    /** How items are kept until the whole file is read. */
    Packing<T> packing();

    /** The day that items are sorted by; 0 where they stay in the order of the file. Asked once for each, as they are read. */
    default int day(T item) {
        return 0;
    }

    /** The whole file is read; now it can be said what one row means beside the others. */
    default void wasRead(Spool<T> all) throws IOException {}

    /** Why an item that could be read is not stored, seen with the whole file; null when it is. */
    default @Nullable Objection objection(KeptRow<T> kept) {
        return null;
    }

    /** As above, or because the whole file shows that a value was hardly meant as it was read. */
    default @Nullable Objection objectionOfAll(KeptRow<T> kept) {
        RowError doubt = reading().doubt(kept.line());
        return doubt == null ? objection(kept) : new Objection(doubt, false);
    }

    /** @param quarantined set apart because of its date, not rejected */
    record Objection(RowError error, boolean quarantined) {}

    /** A row as it is shown to whoever looks first. */
    Map<String, @Nullable Object> shown(T item);

    /** Stores a batch that is not empty of items; the unreadable rows are counted with its first rows. */
    void store(Batch<T> batch, Counting counting);

    /** All batches are stored: what must have happened before the import may be called stored. */
    default void wasStored() {}

    /** What would become of these items if they were stored now. */
    ImportCounts foretell(Batch<T> batch, Trial trial);

    /** A transaction that is undone when it has told what it would have done. */
    interface Trial {
        ImportCounts told(BiConsumer<WriteTransaction, Counting> work);
    }
}
