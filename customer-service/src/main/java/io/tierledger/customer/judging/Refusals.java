package io.tierledger.customer.judging;

import io.tierledger.contracts.questions.FileJudgement;
import io.tierledger.contracts.questions.JudgementOutcome;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Judgements that need not be asked about, because it is known here who is a customer and which day it is.
 *
 * @param latest the last day that one may be dated: what is said of years to come would count unseen when they have come
 */
record Refusals(Set<String> customers, LocalDate latest) {

    Optional<JudgementOutcome> of(FileJudgement judgement) {
        if (!customers.contains(judgement.customerId())) {
            return Optional.of(JudgementOutcome.rejected(
                    "customer_id",
                    "unknown-customer",
                    "There is no such customer (import customers first): " + judgement.customerId()));
        }
        if (judgement.judgedOn() != null && judgement.judgedOn().isAfter(latest)) {
            return Optional.of(JudgementOutcome.rejected(
                    "judged_on",
                    "dated-in-the-future",
                    "Dated after the last day that is accepted now, it moves nothing: " + latest));
        }
        return Optional.empty();
    }
}
