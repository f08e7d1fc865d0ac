package io.tierledger.engagement.programme;

import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.scores.MethodPublished;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a method promises its tiers, from now on.
 *
 * @param leading this method drives the plans from now on
 * @param tiers best first
 */
public record ProgrammePublished(
        String method, int version, boolean leading, Map<String, String> name, List<Tier> tiers) {
    public ProgrammePublished {
        name = Map.copyOf(name);
        tiers = List.copyOf(tiers);
    }

    /** Contacts a year by kind, extras, and the kind of plan that goes with the tier. */
    public record Tier(
            String tier,
            Map<String, String> name,
            Map<String, Integer> contacts,
            List<String> extras,
            @Nullable String plan) {
        public Tier {
            name = Map.copyOf(name);
            contacts = Map.copyOf(contacts);
            extras = List.copyOf(extras);
        }
    }

    public static ProgrammePublished of(MethodPublished published) {
        Method method = published.method();
        List<Tier> tiers =
                method.tiers().stream().map(tier -> tier(method, tier)).toList();
        return new ProgrammePublished(method.id(), method.version(), published.leading(), method.name(), tiers);
    }

    private static Tier tier(Method method, Method.TierWords words) {
        Method.TierProgramme programme = method.programme().get(words.id());
        return programme == null
                ? new Tier(words.id(), words.name(), Map.of(), List.of(), null)
                : new Tier(words.id(), words.name(), programme.contacts(), programme.extras(), programme.plan());
    }

    public String stream() {
        return "programme:" + method;
    }
}
