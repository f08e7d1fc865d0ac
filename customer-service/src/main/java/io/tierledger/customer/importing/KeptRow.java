package io.tierledger.customer.importing;

/** A row that was read and waits: its line in the file, and the day it is sorted by. */
record KeptRow<T>(long line, int day, T item) {}
