package io.tierledger.engagement.granting;

import io.tierledger.engagement.answering.ResponseLevel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a method grants each of its tiers. Immutable. */
public final class Granted {
    /** Of no method: everybody is answered last, and nothing else is granted. */
    public static final Granted NOTHING = new Granted(List.of());

    private final List<Map<Capability, String>> tiers;
    private final Map<Capability, Scale> scales = new EnumMap<>(Capability.class);

    private Granted(List<Map<Capability, String>> tiers) {
        this.tiers = tiers;
        for (Capability capability : Capability.values()) {
            List<String> values = tiers.stream()
                    .flatMap(tier -> Optional.ofNullable(tier.get(capability)).stream())
                    .toList();
            if (capability == Capability.RESPONSE || !values.isEmpty()) {
                scales.put(capability, Scale.of(capability, values));
            }
        }
    }

    /**
     * @param said of each tier, the best first, the value by capability as the method writes it; what is no capability is left out, and
     *     how soon a tier is answered is said by its place alone
     */
    public static Granted of(List<Map<String, String>> said) {
        List<Map<Capability, String>> tiers = new ArrayList<>();
        for (Map<String, String> levels : said) {
            Map<Capability, String> tier = new EnumMap<>(Capability.class);
            levels.forEach((word, value) -> Capability.called(word).ifPresent(one -> tier.put(one, value)));
            tier.put(Capability.RESPONSE, Responses.word(ResponseLevel.of(tiers.size(), said.size())));
            tiers.add(tier);
        }
        return new Granted(tiers);
    }

    /** @param position of the tier, 0 for the best; negative for a customer that has none */
    public @Nullable String to(int position, Capability capability) {
        if (position >= 0 && position < tiers.size()) {
            return tiers.get(position).get(capability);
        }
        return capability == Capability.RESPONSE ? Responses.word(ResponseLevel.C) : null;
    }

    /** Empty for a capability of which the method says nothing. */
    public Optional<Scale> scale(Capability capability) {
        return Optional.ofNullable(scales.get(capability));
    }

    /** Whether a tier is granted as much as a value. */
    public boolean isAsMuch(int position, Capability capability, String value) {
        return scale(capability)
                .filter(scale -> scale.isAsMuch(to(position, capability), value))
                .isPresent();
    }
}
