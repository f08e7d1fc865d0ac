package io.tierledger.tier.reviewing;

import io.tierledger.contracts.Actor;
import io.tierledger.neighbours.WhoJudged;
import io.tierledger.platform.access.Admission;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.web.Refused;
import io.tierledger.rights.KnownPeople;
import io.tierledger.sealing.KeyMaker;
import io.tierledger.sealing.Subject;
import io.tierledger.sealing.Texts;
import io.tierledger.tier.events.CasesDecided;
import io.tierledger.tier.events.OverrideText;
import io.tierledger.tier.eventsourcing.DecideCases;
import io.tierledger.tier.eventsourcing.Deciding;
import io.tierledger.tier.partition.CaseState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides about many cases alike; those about which its caller may not are left out and counted. Blocking. */
final class DecidingAlike {
    private static final int AT_ONCE = 1_000;

    private final SpeakingOfCases speaking;
    private final WhoJudged judging;
    private final KnownPeople people;
    private final Deciding deciding;
    private final KeyMaker keys;
    private final Texts sealing;
    private final EventLog log;
    private final Carrying carrying;
    private final Reviews reviews;
    private final Cases cases;

    /**
     * What came of it.
     *
     * @param decided about how many it was decided
     * @param left about how many not, by the code of the reason: {@code case-gone}, {@code not-yours}, {@code answer-yourself},
     *     {@code judged-yourself}; {@code unknown} for customers that were named and have no case
     */
    record Outcome(int decided, Map<String, Integer> left) {
        Outcome {
            left = Map.copyOf(left);
        }
    }

    DecidingAlike(
            SpeakingOfCases speaking,
            WhoJudged judging,
            KnownPeople people,
            Deciding deciding,
            KeyMaker keys,
            Texts sealing,
            EventLog log,
            Carrying carrying,
            Reviews reviews,
            Cases cases) {
        this.speaking = speaking;
        this.judging = judging;
        this.people = people;
        this.deciding = deciding;
        this.keys = keys;
        this.sealing = sealing;
        this.log = log;
        this.carrying = carrying;
        this.reviews = reviews;
        this.cases = cases;
    }

    /**
     * @param named only these customers; null for all that the filter wants
     * @throws Refused as {@link SpeakingOfCases#decide}
     */
    Outcome decide(
            String id,
            @Nullable Set<String> named,
            Cases.Filter filter,
            SpeakingOfCases.Wish wish,
            String reason,
            Admission admission)
            throws InterruptedException {
        LocalDate today = speaking.today();
        Review review = reviews.find(id).mustBeOpen();
        speaking.mustBePossible(wish, review, today);
        Map<String, Integer> left = new TreeMap<>();
        List<Case> wanted = new ArrayList<>();
        Set<String> unknown = new HashSet<>(named == null ? Set.of() : named);
        for (Case one : cases.of(review, today, admission.reach(), filter)) {
            if (named == null || unknown.remove(one.customerId())) {
                wanted.add(one);
            }
        }
        count("unknown", unknown.size(), left);
        List<Case> mine = allowed(wanted, review, admission, left);
        say(review, mine, wish, reason, admission.who(), today);
        return new Outcome(mine.size(), left);
    }

    private List<Case> allowed(List<Case> wanted, Review review, Admission admission, Map<String, Integer> left) {
        List<String> ids = wanted.stream().map(Case::customerId).toList();
        Set<String> judged = judging.judgedBy(admission.who(), review.method(), ids);
        Map<String, String> byManager = new HashMap<>();
        List<Case> allowed = new ArrayList<>();
        for (Case one : wanted) {
            String manager = one.accountManager() == null ? Cases.Filter.NOBODY : one.accountManager();
            String why = one.state() == CaseState.GONE
                    ? "case-gone"
                    : judged.contains(one.customerId())
                            ? "judged-yourself"
                            : byManager.computeIfAbsent(manager, first -> refusal(one, admission));
            if (why.isEmpty()) {
                allowed.add(one);
            } else {
                count(why, 1, left);
            }
        }
        return allowed;
    }

    /** The code of what keeps the caller from deciding about the customers of whoever answers for this one; empty for nothing. */
    private String refusal(Case one, Admission admission) {
        try {
            admission.mustStandApart(
                    none -> people.customerOf(one.accountManager()).judgedBy(Set.of()));
            return "";
        } catch (Refused no) {
            return no.code();
        }
    }

    private static void count(String why, int many, Map<String, Integer> left) {
        if (many > 0) {
            left.merge(why, many, Integer::sum);
        }
    }

    private void say(
            Review review, List<Case> mine, SpeakingOfCases.Wish wish, String reason, String who, LocalDate today)
            throws InterruptedException {
        String act = UUID.randomUUID().toString();
        if (!mine.isEmpty()) {
            keys.make(List.of(Subject.act(act)));
        }
        int part = 0;
        String last = null;
        Map<String, List<String>> byProposal = mine.stream()
                .collect(Collectors.groupingBy(
                        Case::proposed, TreeMap::new, Collectors.mapping(Case::customerId, Collectors.toList())));
        for (Map.Entry<String, List<String>> alike : byProposal.entrySet()) {
            String proposed = alike.getKey();
            List<String> customers = alike.getValue();
            for (int from = 0; from < customers.size(); from += AT_ONCE) {
                part++;
                CasesDecided decided = new CasesDecided(
                        act,
                        part,
                        review.id(),
                        review.method(),
                        proposed,
                        wish.tierWhere(proposed),
                        wish.untilWhere(proposed),
                        customers.subList(from, Math.min(customers.size(), from + AT_ONCE)),
                        today,
                        Actor.signedIn(who),
                        sealing.seal(CasesDecided.place(act, part), OverrideText.of(reason)));
                deciding.ask(new DecideCases(decided));
                last = decided.stream();
            }
        }
        if (last != null) {
            carrying.awaitAll(log.stream(last).getLast().position());
        }
    }
}
