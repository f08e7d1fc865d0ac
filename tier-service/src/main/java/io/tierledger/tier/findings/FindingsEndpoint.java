package io.tierledger.tier.findings;

import io.tierledger.contracts.method.Method;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.describing.Holds;
import io.tierledger.rights.Reach;
import io.tierledger.sealing.GivenTexts;
import io.tierledger.sealing.Opened;
import io.tierledger.tier.counts.Counts;
import io.tierledger.tier.directory.CustomerDirectory;
import io.tierledger.tier.directory.Reached;
import io.tierledger.tier.findings.Findings.Dismissal;
import io.tierledger.tier.findings.Findings.Kind;
import io.tierledger.tier.findings.Findings.State;
import io.tierledger.tier.findings.Findings.Task;
import io.tierledger.tier.neighbours.CustomerNames;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.policies.PublishedPolicy;
import io.tierledger.tier.receipts.Language;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /api/tiers/findings}: paged, kind by kind, where most is at stake first. */
@RestController
final class FindingsEndpoint {
    private final Blocking blocking;
    private final Policies policies;
    private final Counts counts;
    private final CustomerDirectory directory;
    private final CustomerNames names;
    private final String currency;
    private final FindingSearch looking;
    private final FollowedFindings following;
    private final GivenTexts texts;

    FindingsEndpoint(
            Blocking blocking,
            Policies policies,
            Counts counts,
            CustomerDirectory directory,
            CustomerNames names,
            FindingSearch looking,
            FollowedFindings following,
            GivenTexts texts,
            TierledgerProperties properties) {
        this.blocking = blocking;
        this.policies = policies;
        this.counts = counts;
        this.directory = directory;
        this.names = names;
        this.currency = properties.currency();
        this.looking = looking;
        this.following = following;
        this.texts = texts;
    }

    @GetMapping("/api/tiers/findings")
    Mono<Findings> findings(
            @RequestParam(required = false) @Nullable String method,
            @RequestParam(required = false)
                    @Holds(
                            oneOf = {
                                "DEAD_A",
                                "HIDDEN_A_WALLET",
                                "HIDDEN_A_JUDGED",
                                "HIDDEN_A_UNJUDGED",
                                "LOSS_MAKING",
                                "EXPENSIVE_C"
                            })
                    @Nullable
                    String kind,
            @RequestParam(required = false) @Holds(oneOf = {"OPEN", "TASK", "DISMISSED"}) @Nullable String state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language,
            Reach reach) {
        Kind wanted = kind == null ? null : kind(kind);
        State far = state == null ? null : state(state);
        int most = Page.limit(limit);
        String after = cursor == null ? null : Page.key(cursor);
        return blocking.call(() -> {
            if (counts.businessDate() == null) {
                throw Refused.conflict("no-business-date", "There is no business date yet.");
            }
            Policy policy = policies.newest(method).policy();
            Reached whose = directory.within(reach);
            FindingSearch.Look look = looking.at(policy);
            Rules rules = looking.told(policy, look, whose);
            Map<FindingId, Followed> followed = following.under(policy.method().id());
            FindingSearch.Look seen = look.within(whose).in(far, followed);
            return page(policy, seen, rules, followed, wanted, most, after, Language.of(language));
        });
    }

    private Findings page(
            Policy policy,
            FindingSearch.Look look,
            Rules rules,
            Map<FindingId, Followed> followed,
            @Nullable Kind wanted,
            int most,
            @Nullable String after,
            Language language) {
        RuleMatch place = after == null ? null : place(after);
        List<RuleMatch> some = look.found().stream()
                .filter(found -> wanted == null || found.kind() == wanted)
                .filter(found -> place == null || RuleMatch.ORDER.compare(found, place) > 0)
                .limit(most + 1L)
                .toList();
        List<RuleMatch> shown = some.size() > most ? some.subList(0, most) : some;
        List<String> ids = shown.stream().map(RuleMatch::customerId).toList();
        Map<String, String> known = names.of(ids);
        Map<String, String> managers = directory.accountManagersOf(ids);
        LocalDate today = look.told().asOf();
        Map<Long, Opened> reasons = texts.at(ids(policy, shown)
                .flatMap(id -> Optional.ofNullable(followed.get(id)).stream())
                .filter(said -> said.isDismissed(today))
                .map(Followed::position)
                .toList());
        boolean contacts = !look.missing().containsKey(Kind.EXPENSIVE_C);
        FindingSentence telling =
                new FindingSentence(policy.method(), rules, language, currency, contacts, methodNames(language));
        return new Findings(
                policy.method().id(),
                policy.method().version(),
                look.told().asOf(),
                rules.basis(currency),
                counted(look.found()),
                reasons(look.missing(), language),
                shown.stream()
                        .map(found -> {
                            Followed said =
                                    followed.get(FindingId.of(policy.method().id(), found));
                            return telling.tell(
                                    found,
                                    known.get(found.customerId()),
                                    managers.get(found.customerId()),
                                    Task.of(said, today),
                                    said == null
                                            ? null
                                            : Dismissal.of(
                                                    said,
                                                    today,
                                                    reasons.getOrDefault(said.position(), Opened.Gone.UNAVAILABLE)));
                        })
                        .toList(),
                some.size() > most ? Page.cursor(shown.getLast().place()) : null);
    }

    private static Stream<FindingId> ids(Policy policy, List<RuleMatch> found) {
        return found.stream().map(one -> FindingId.of(policy.method().id(), one));
    }

    private UnaryOperator<String> methodNames(Language language) {
        Map<String, String> names = new HashMap<>();
        policies.all().stream()
                .map(PublishedPolicy::method)
                .sorted(Comparator.comparingInt(Method::version))
                .forEach(m -> names.put(m.id(), language.choose(m.name(), m.id())));
        return id -> names.getOrDefault(id, id);
    }

    private static Map<Kind, Long> counted(List<RuleMatch> found) {
        Map<Kind, Long> counted = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            counted.put(kind, 0L);
        }
        found.forEach(f -> counted.merge(f.kind(), 1L, Long::sum));
        return counted;
    }

    private static Map<Kind, String> reasons(Map<Kind, String> missing, Language language) {
        Map<Kind, String> reasons = new EnumMap<>(Kind.class);
        missing.forEach((kind, code) -> reasons.put(kind, FindingSentence.reason(code, language)));
        return reasons;
    }

    private static RuleMatch place(String text) {
        String[] parts = text.split(" ", 3);
        try {
            return new RuleMatch(
                    Kind.valueOf(parts[0]), parts[2], "", FindingSearch.NOTHING, 0, Long.parseLong(parts[1]));
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            throw Page.notOurs();
        }
    }

    private static Kind kind(String word) {
        return Kind.of(word)
                .orElseThrow(
                        () -> Refused.malformed("bad-kind", "kind must be one of " + List.of(Kind.values()) + "."));
    }

    private static State state(String word) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(word))
                .findFirst()
                .orElseThrow(
                        () -> Refused.malformed("bad-state", "state must be one of " + List.of(State.values()) + "."));
    }
}
