package io.tierledger.contracts.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param refs at most 1,000 events of the asked service that gave a text: {@code scoring/4711} */
public record TextsAsked(@Nullable List<String> refs) {}
