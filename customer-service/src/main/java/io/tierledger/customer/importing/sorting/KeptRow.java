package io.tierledger.customer.importing.sorting;

/** A row that was read and waits: its line in the file, and the day it is sorted by. */
public record KeptRow<T>(long line, int day, T item) {}
