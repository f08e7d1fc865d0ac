package io.tierledger.tier.findings;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.questions.ContactsGiven;
import io.tierledger.contracts.questions.Valuation;
import io.tierledger.platform.web.Refused;
import io.tierledger.tier.counts.Counts;
import io.tierledger.tier.counts.Digits;
import io.tierledger.tier.directory.Reached;
import io.tierledger.tier.findings.Findings.Kind;
import io.tierledger.tier.findings.Findings.State;
import io.tierledger.tier.neighbours.Contacts;
import io.tierledger.tier.neighbours.Valuations;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.standings.Standings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Holds every customer's tier against what it brings, could bring and gets; blocking. A look is kept until something moves. */
final class FindingSearch {
    /** Of whoever never ordered. */
    static final Valuation NOTHING = new Valuation("", 0, 0, 0, 0, null, null, List.of());

    /** Why a kind was not looked for that may be a moment later. */
    static final String ENGAGEMENT_SILENT = "engagement-silent";

    private static final long FRESH_NANOS = 10_000_000_000L;
    private final Standings standings;
    private final Counts counts;
    private final Valuations valuations;
    private final Contacts contacts;
    private final String currency;
    private final Map<String, Look> kept = new ConcurrentHashMap<>();

    /**
     * All findings of a method, in order.
     *
     * @param position of the last change of a tier that it knows
     * @param missing kinds that could not be looked for, by the code of the reason
     */
    record Look(
            long position,
            long settled,
            int version,
            long at,
            Rules rules,
            Valuations.Told told,
            List<RuleMatch> found,
            Map<Kind, String> missing) {

        /** Only what is of customers that somebody may see. */
        Look within(Reached whose) {
            return whose.isEverybody() ? this : only(one -> whose.covers(one.customerId()));
        }

        /**
         * Only what people are so far with.
         *
         * @param state null for whatever is not dismissed
         */
        Look in(@Nullable State state, Map<FindingId, Followed> followed) {
            String method = rules.method();
            LocalDate today = told.asOf();
            return only(one -> {
                Followed said = followed.get(FindingId.of(method, one));
                return state == null ? !State.DISMISSED.isOf(said, today) : state.isOf(said, today);
            });
        }

        boolean has(FindingId id) {
            return found.stream()
                    .anyMatch(one -> one.kind() == id.kind() && one.customerId().equals(id.customerId()));
        }

        private Look only(Predicate<RuleMatch> wanted) {
            List<RuleMatch> some = found.stream().filter(wanted).toList();
            return new Look(position, settled, version, at, rules, told, some, missing);
        }
    }

    FindingSearch(Standings standings, Counts counts, Valuations valuations, Contacts contacts, String currency) {
        this.standings = standings;
        this.counts = counts;
        this.valuations = valuations;
        this.contacts = contacts;
        this.currency = currency;
    }

    Look at(Policy policy) {
        String method = policy.method().id();
        long position = counts.of(method).position();
        long settled = counts.settled();
        Look last = kept.get(method);
        if (last != null
                && last.position() == position
                && last.settled() == settled
                && last.version() == policy.method().version()
                && System.nanoTime() - last.at() < FRESH_NANOS) {
            return last;
        }
        Look look = look(policy, position, settled);
        kept.put(method, look);
        return look;
    }

    /** What findings are told with to somebody who may see these: a border that another customer sets is told in two digits, rounded up. */
    Rules told(Policy policy, Look look, Reached whose) {
        Long border = look.told().rankedBorderMinor();
        return whose.isEverybody() || border == null
                ? look.rules()
                : new Rules(policy, look.told().asOf(), Amount.digits(currency), Digits.twoUp(border));
    }

    private Look look(Policy policy, long position, long settled) {
        Valuations.Told told = valuations
                .under(policy.method().id())
                .orElseThrow(() -> new Refused(
                        503,
                        "scoring-silent",
                        "Scoring-service does not tell what customers bring; try again.",
                        Map.of("retryAfter", 2)));
        Rules rules = new Rules(policy, told.asOf(), Amount.digits(currency), told.rankedBorderMinor());
        Optional<ContactsGiven> given = contacts.between(rules.yearFrom(), told.asOf());
        Map<Kind, String> missing = new EnumMap<>(Kind.class);
        missing.putAll(rules.withoutBasis());
        if (given.isEmpty()) {
            missing.put(Kind.EXPENSIVE_C, ENGAGEMENT_SILENT);
        } else if (given.get().recorded() == 0) {
            missing.put(Kind.EXPENSIVE_C, "no-contacts");
        }
        Map<String, Integer> perCustomer = given.map(ContactsGiven::perCustomer).orElse(Map.of());
        List<RuleMatch> found = new ArrayList<>();
        standings.now(policy.method().id(), (id, tier) -> {
            Valuation valuation = told.customers().getOrDefault(id, NOTHING);
            hold(rules, id, tier, valuation, perCustomer.getOrDefault(id, 0), found);
        });
        found.sort(RuleMatch.ORDER);
        return new Look(position, settled, policy.method().version(), System.nanoTime(), rules, told, found, missing);
    }

    private static void hold(Rules rules, String id, String tier, Valuation v, int contacts, List<RuleMatch> found) {
        if (rules.isDead(tier, v)) {
            found.add(new RuleMatch(Kind.DEAD_A, id, tier, v, contacts, v.revenueMinor()));
        }
        if (rules.isHiddenByWallet(tier, v)) {
            long wallet = v.walletMinor() == null ? 0 : v.walletMinor();
            found.add(new RuleMatch(Kind.HIDDEN_A_WALLET, id, tier, v, contacts, wallet - v.revenueMinor()));
        }
        if (rules.isHiddenByJudgement(tier, v)) {
            found.add(new RuleMatch(Kind.HIDDEN_A_JUDGED, id, tier, v, contacts, v.revenueMinor()));
        }
        if (rules.isHiddenUnjudged(tier, v)) {
            found.add(new RuleMatch(Kind.HIDDEN_A_UNJUDGED, id, tier, v, contacts, v.revenueMinor()));
        }
        if (rules.isLossMaking(v)) {
            found.add(new RuleMatch(Kind.LOSS_MAKING, id, tier, v, contacts, -v.profitMinor()));
        }
        if (rules.isExpensive(tier, contacts)) {
            found.add(new RuleMatch(Kind.EXPENSIVE_C, id, tier, v, contacts, contacts - rules.promised(tier)));
        }
    }
}
