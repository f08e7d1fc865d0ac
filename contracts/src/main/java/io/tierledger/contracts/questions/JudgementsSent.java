package io.tierledger.contracts.questions;

import java.util.List;

/** What becomes of these judgements? With {@code foretell=true} nothing is stored. */
public record JudgementsSent(List<FileJudgement> judgements) {}
