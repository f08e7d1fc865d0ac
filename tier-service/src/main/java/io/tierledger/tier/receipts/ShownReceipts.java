package io.tierledger.tier.receipts;

import io.tierledger.tier.neighbours.CustomerNames;
import io.tierledger.tier.neighbours.JudgementTexts;
import io.tierledger.tier.neighbours.JudgementTexts.Said;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Receipts with what only other services know: what customers are called, and what judges said. One question to each; blocking. */
public record ShownReceipts(CustomerNames names, JudgementTexts texts) {

    public ChangeReceipt show(ChangeReceipt change) {
        return show(List.of(change)).getFirst();
    }

    /** In the same order. */
    public List<ChangeReceipt> show(List<ChangeReceipt> changes) {
        Map<String, String> known = names.of(
                changes.stream().map(ChangeReceipt::customerId).distinct().toList());
        List<String> judgements = changes.stream()
                .flatMap(change -> change.contributions().stream())
                .map(ShownContribution::judgement)
                .filter(Objects::nonNull)
                .toList();
        Map<String, Said> said = texts.of(judgements);
        return changes.stream()
                .map(change -> change.shown(known.get(change.customerId()), said))
                .toList();
    }
}
