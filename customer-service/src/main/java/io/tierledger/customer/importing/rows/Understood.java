package io.tierledger.customer.importing.rows;

import io.tierledger.reading.RowError;

/** A row as it was understood, or why it was not. */
public sealed interface Understood<T> {

    record Item<T>(long line, T value) implements Understood<T> {}

    record Wrong<T>(RowError error) implements Understood<T> {}
}
