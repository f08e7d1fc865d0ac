package io.tierledger.contracts.questions;

import java.util.Map;

/** Do the scorecards show what was stored? By partition of scoring-service the last position of its store. */
public record StoredJudgements(Map<Integer, Long> positions) {}
