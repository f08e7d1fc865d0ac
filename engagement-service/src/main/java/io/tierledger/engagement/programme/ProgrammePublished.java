package io.tierledger.engagement.programme;

import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.scores.MethodPublished;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a method promises its tiers, from now on.
 *
 * @param leading this method drives the plans from now on
 * @param tiers best first
 * @param statuses what is promised to customers that the method places nowhere, by a word of the life cycle ({@code prospect}), in the
 *     place of a tier; null before revision 2, which knew of tiers only
 */
public record ProgrammePublished(
        String method,
        int version,
        boolean leading,
        Map<String, String> name,
        List<Tier> tiers,
        @Nullable List<Tier> statuses) {
    public ProgrammePublished {
        name = Map.copyOf(name);
        tiers = List.copyOf(tiers);
        statuses = statuses == null ? null : List.copyOf(statuses);
    }

    public List<Tier> promisedToStatuses() {
        return statuses == null ? List.of() : statuses;
    }

    /** What is promised to a tier, or to a status that is none. */
    public Optional<Tier> promisedTo(String tier) {
        return Stream.concat(tiers.stream(), promisedToStatuses().stream())
                .filter(one -> one.tier().equals(tier))
                .findFirst();
    }

    /**
     * Contacts a year by kind, extras, the kind of plan that goes with the tier, and what the method says of its service levels.
     *
     * @param serviceLevels value by capability, empty where the method says nothing; null before revision 3, which kept them
     */
    public record Tier(
            String tier,
            Map<String, String> name,
            Map<String, Integer> contacts,
            List<String> extras,
            @Nullable String plan,
            @Nullable Map<String, String> serviceLevels) {
        public Tier {
            name = Map.copyOf(name);
            contacts = Map.copyOf(contacts);
            extras = List.copyOf(extras);
            serviceLevels = serviceLevels == null ? null : Map.copyOf(serviceLevels);
        }

        static Tier of(String id, Map<String, String> name, Method.TierProgramme programme) {
            Map<String, String> levels = programme.serviceLevels();
            return new Tier(
                    id,
                    name,
                    programme.contacts(),
                    programme.extras(),
                    programme.plan(),
                    levels == null ? Map.of() : levels);
        }

        /** What the method says of service levels, as far as it is known. */
        public Map<String, String> levels() {
            return serviceLevels == null ? Map.of() : serviceLevels;
        }
    }

    /** Whether it was published when all was kept that is kept now. */
    public boolean saysAll() {
        return statuses != null
                && Stream.concat(tiers.stream(), statuses.stream()).allMatch(tier -> tier.serviceLevels() != null);
    }

    public static ProgrammePublished of(MethodPublished published) {
        Method method = published.method();
        List<Tier> tiers =
                method.tiers().stream().map(tier -> tier(method, tier)).toList();
        return new ProgrammePublished(
                method.id(), method.version(), published.leading(), method.name(), tiers, statuses(method));
    }

    private static List<Tier> statuses(Method method) {
        Set<String> tiers = method.tiers().stream().map(Method.TierWords::id).collect(Collectors.toSet());
        return new TreeMap<>(method.programme())
                .entrySet().stream()
                        .filter(entry -> !tiers.contains(entry.getKey()))
                        .map(entry -> Tier.of(entry.getKey(), Map.of(), entry.getValue()))
                        .toList();
    }

    private static Tier tier(Method method, Method.TierWords words) {
        Method.TierProgramme programme = method.programme().get(words.id());
        return programme == null
                ? new Tier(words.id(), words.name(), Map.of(), List.of(), null, Map.of())
                : Tier.of(words.id(), words.name(), programme);
    }

    public String stream() {
        return "programme:" + method;
    }
}
