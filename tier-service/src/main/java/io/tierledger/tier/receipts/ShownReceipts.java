package io.tierledger.tier.receipts;

import io.tierledger.sealing.GivenTexts;
import io.tierledger.sealing.Opened;
import io.tierledger.tier.events.OverrideText;
import io.tierledger.tier.neighbours.CustomerNames;
import io.tierledger.tier.neighbours.TextsElsewhere;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Receipts with what does not stand in them: what customers are called, what judges said, and who changed a status and why, of other
 * services; and who set or ended an override and why, which is opened here. One question for each; blocking.
 */
public final class ShownReceipts {
    private final CustomerNames names;
    private final TextsElsewhere texts;
    private final GivenTexts overrides;
    private final String currency;

    ShownReceipts(CustomerNames names, TextsElsewhere texts, GivenTexts overrides, String currency) {
        this.names = names;
        this.texts = texts;
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
        Stream<@Nullable String> judgements = changes.stream()
                .flatMap(change -> change.contributions().stream())
                .map(ShownContribution::judgement);
        Map<String, Opened> opened =
                opened(Stream.concat(judgements, changes.stream().map(ChangeReceipt::given))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return changes.stream()
                .map(change -> change.shown(known.get(change.customerId()), currency, opened))
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
        Map<String, Opened> opened = new HashMap<>(texts.of(others));
        overrides.at(own.keySet()).forEach((position, text) -> opened.put(own.get(position), text));
        return opened;
    }
}
