package io.tierledger.contracts.questions;

import java.util.List;

/** @param outcomes one for each judgement, in their order */
public record JudgementOutcomes(List<JudgementOutcome> outcomes) {}
