package io.tierledger.sealing;

/** A subject's {@code number}-th key, from 1: another one takes over when an erased subject is registered again. */
record Epoch(Subject subject, int number) {}
