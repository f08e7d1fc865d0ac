package io.tierledger.tier.receipts;

import io.tierledger.sealing.GivenTexts;
import io.tierledger.sealing.Opened;
import io.tierledger.tier.neighbours.CustomerNames;
import io.tierledger.tier.neighbours.JudgementTexts;
import io.tierledger.tier.neighbours.JudgementTexts.Said;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Receipts with what does not stand in them: what customers are called and what judges said, of other services, and who set or ended an
 * override and why, which is opened here. One question for each; blocking.
 */
public final class ShownReceipts {
    private final CustomerNames names;
    private final JudgementTexts judgements;
    private final GivenTexts overrides;
    private final String currency;

    ShownReceipts(CustomerNames names, JudgementTexts judgements, GivenTexts overrides, String currency) {
        this.names = names;
        this.judgements = judgements;
        this.overrides = overrides;
        this.currency = currency;
    }

    public ChangeReceipt show(ChangeReceipt change) {
        return show(List.of(change)).getFirst();
    }

    /** In the same order. */
    public List<ChangeReceipt> show(List<ChangeReceipt> changes) {
        Map<String, String> known = names.of(
                changes.stream().map(ChangeReceipt::customerId).distinct().toList());
        Map<String, Said> said = judgements.of(changes.stream()
                .flatMap(change -> change.contributions().stream())
                .map(ShownContribution::judgement)
                .filter(Objects::nonNull)
                .toList());
        Map<Long, Opened> opened = overrides.at(changes.stream()
                .map(ChangeReceipt::given)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return changes.stream()
                .map(change -> change.shown(known.get(change.customerId()), currency, said, opened))
                .toList();
    }
}
