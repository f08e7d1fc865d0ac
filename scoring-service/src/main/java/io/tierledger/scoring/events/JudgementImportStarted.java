package io.tierledger.scoring.events;

import org.jspecify.annotations.Nullable;

/** A file of judgements began to come in. */
public record JudgementImportStarted(
        String importId, @Nullable String sentBy) {}
