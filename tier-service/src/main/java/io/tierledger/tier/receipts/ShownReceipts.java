package io.tierledger.tier.receipts;

import io.tierledger.sealing.GivenTexts;
import io.tierledger.sealing.Opened;
import io.tierledger.tier.events.OverrideText;
import io.tierledger.tier.neighbours.CustomerNames;
import io.tierledger.tier.neighbours.JudgementTexts;
import io.tierledger.tier.neighbours.JudgementTexts.Said;
import io.tierledger.tier.neighbours.StatusTexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Receipts with what does not stand in them: what customers are called, what judges said, and who changed a status and why, of other
 * services; and who set or ended an override and why, which is opened here. One question for each; blocking.
 */
public final class ShownReceipts {
    private final CustomerNames names;
    private final JudgementTexts judgements;
    private final StatusTexts statuses;
    private final GivenTexts overrides;
    private final String currency;

    ShownReceipts(
            CustomerNames names,
            JudgementTexts judgements,
            StatusTexts statuses,
            GivenTexts overrides,
            String currency) {
        this.statuses = statuses;
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
        Map<String, Opened> opened = opened(changes.stream()
                .map(ChangeReceipt::given)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return changes.stream()
                .map(change -> change.shown(known.get(change.customerId()), currency, said, opened))
                .toList();
    }

    private Map<String, Opened> opened(List<String> given) {
        Map<Long, String> own = new HashMap<>();
        List<String> others = new ArrayList<>();
        for (String event : given) {
            Long position = OverrideText.position(event);
            if (position == null) {
                others.add(event);
            } else {
                own.put(position, event);
            }
        }
        Map<String, Opened> opened = new HashMap<>(statuses.of(others));
        overrides.at(own.keySet()).forEach((position, text) -> opened.put(own.get(position), text));
        return opened;
    }
}
