package io.tierledger.tier.reviewing;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Amount;
import io.tierledger.contracts.customers.CustomerStatus;
import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.questions.YearSum;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.sealing.GivenTexts;
import io.tierledger.sealing.Opened;
import io.tierledger.tier.events.ReviewClosing;
import io.tierledger.tier.events.ReviewOpened;
import io.tierledger.tier.neighbours.CustomerNames;
import io.tierledger.tier.neighbours.Measures;
import io.tierledger.tier.partition.CaseState;
import io.tierledger.tier.partition.UnderReview;
import io.tierledger.tier.partition.UnderReview.Said;
import io.tierledger.tier.partition.saved.ScorecardBytes;
import io.tierledger.tier.placement.CaseProposed;
import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.placement.Subject;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.placement.policy.Scorecard;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.receipts.Language;
import io.tierledger.tier.receipts.Sentence;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reviews and cases as answers show them: with titles, names, reasons and money; blocking. */
final class Telling {
    private final Policies policies;
    private final CustomerNames names;
    private final Measures measures;
    private final GivenTexts texts;
    private final EventLog log;
    private final String currency;

    Telling(
            Policies policies,
            CustomerNames names,
            Measures measures,
            GivenTexts texts,
            EventLog log,
            String currency) {
        this.policies = policies;
        this.names = names;
        this.measures = measures;
        this.texts = texts;
        this.log = log;
        this.currency = currency;
    }

    /** @param today business date */
    List<ReviewItem> items(List<Review> reviews, LocalDate today) {
        Map<Long, Opened> titles =
                texts.at(reviews.stream().map(Review::position).toList());
        return reviews.stream()
                .map(review -> item(review, titles.getOrDefault(review.position(), Opened.Gone.UNAVAILABLE), today))
                .toList();
    }

    private static ReviewItem item(Review review, Opened title, LocalDate today) {
        ReviewOpened opened = review.opened();
        ReviewClosing closing = review.closing();
        return new ReviewItem(
                review.id(),
                review.method(),
                title.member(ReviewOpened.TITLE),
                title.why(),
                opened.team(),
                review.state(today),
                opened.asOf(),
                opened.defendBy(),
                opened.decideBy(),
                closing == null ? null : closing.asOf());
    }

    /** @param cases those that the reader may see; null while the closing is carried out */
    ReviewView view(Review review, @Nullable List<Case> cases, LocalDate today, Language language) {
        ReviewOpened opened = review.opened();
        ReviewClosing closing = review.closing();
        Opened title = texts.at(review.position());
        Method method = policies.newest(review.method()).method();
        Map<String, YearSum> money = closing != null
                ? null
                : measures.on(null).map(Measures.Told::customers).orElse(null);
        return new ReviewView(
                review.id(),
                review.method(),
                title.member(ReviewOpened.TITLE),
                title.why(),
                opened.team(),
                review.state(today),
                opened.asOf(),
                Actor.shown(opened.actor()),
                opened.defendBy(),
                opened.decideBy(),
                closing == null ? null : closing.asOf(),
                closing == null ? null : Actor.shown(closing.actor()),
                cases == null ? null : counted(cases),
                cases == null
                        ? null
                        : new ReviewView.Pyramids(
                                pyramid(cases, Case::now, method, money, language),
                                pyramid(cases, Case::future, method, money, language)));
    }

    static ReviewView.Counted counted(List<Case> cases) {
        Map<CaseState, Long> by = cases.stream().collect(Collectors.groupingBy(Case::state, Collectors.counting()));
        Function<CaseState, Long> of = state -> by.getOrDefault(state, 0L);
        return new ReviewView.Counted(
                cases.size(),
                of.apply(CaseState.PROPOSED),
                of.apply(CaseState.UNDISPUTED),
                of.apply(CaseState.DEFENDED),
                of.apply(CaseState.DECIDED),
                of.apply(CaseState.GONE),
                cases.stream().filter(one -> one.state().isUndecided()).count());
    }

    private List<ReviewView.TierSum> pyramid(
            List<Case> cases,
            Function<Case, @Nullable String> tierOf,
            Method method,
            @Nullable Map<String, YearSum> money,
            Language language) {
        Map<String, Long> customers = new HashMap<>();
        Map<String, Long> revenue = new HashMap<>();
        for (Case one : cases) {
            String tier = one.state() == CaseState.GONE ? null : tierOf.apply(one);
            if (tier != null) {
                customers.merge(tier, 1L, Long::sum);
                YearSum sum = money == null ? null : money.get(one.customerId());
                revenue.merge(tier, sum == null ? 0 : sum.revenueMinor(), Long::sum);
            }
        }
        return method.tiers().stream()
                .map(tier -> {
                    long count = customers.getOrDefault(tier.id(), 0L);
                    return new ReviewView.TierSum(
                            tier.id(),
                            language.choose(tier.name(), tier.id()),
                            count,
                            money == null ? null : Amount.ofMinor(revenue.getOrDefault(tier.id(), 0L), currency),
                            count * method.contactsAYear(tier.id()));
                })
                .toList();
    }

    List<CaseView> cases(Review review, List<Case> cases, Language language) {
        Map<String, String> known =
                names.of(cases.stream().map(Case::customerId).toList());
        Map<Long, Opened> said = texts.at(cases.stream()
                .flatMap(one -> Stream.of(one.defended(), one.decided()))
                .filter(Objects::nonNull)
                .map(Said::position)
                .toList());
        Map<String, CaseProposed> stored = stored(review, cases);
        Map<Integer, @Nullable Policy> versions = new HashMap<>();
        return cases.stream()
                .map(one -> {
                    CaseProposed proposal = proposal(review, one, stored, versions);
                    Policy policy = version(review, proposal.methodVersion(), versions);
                    return told(
                            one,
                            proposal,
                            new Sentence(policy.method(), language, currency).because(proposal),
                            known.get(one.customerId()),
                            said);
                })
                .toList();
    }

    private static CaseView told(
            Case one, CaseProposed proposal, String because, @Nullable String name, Map<Long, Opened> said) {
        return new CaseView(
                one.customerId(),
                name,
                one.accountManager(),
                one.tier(),
                one.proposed(),
                because,
                proposal.receipt().provisional(),
                one.state(),
                one.tier().equals(one.now()) ? null : one.now(),
                one.future(),
                CaseView.Defence.of(one.defended(), one.number(), opened(one.defended(), said)),
                CaseView.Decision.of(one.decided(), opened(one.decided(), said)));
    }

    private static Opened opened(@Nullable Said said, Map<Long, Opened> all) {
        return said == null ? Opened.Gone.UNAVAILABLE : all.getOrDefault(said.position(), Opened.Gone.UNAVAILABLE);
    }

    private CaseProposed proposal(
            Review review, Case one, Map<String, CaseProposed> stored, Map<Integer, @Nullable Policy> versions) {
        UnderReview under = one.open();
        if (under == null) {
            return Objects.requireNonNull(stored.get(one.customerId()));
        }
        Policy scoring = version(review, ScorecardBytes.versionOf(under.scorecard()), versions);
        Scorecard card = ScorecardBytes.read(under.scorecard(), scoring.method().criteria());
        return under.proposal(
                new Subject(one.customerId(), review.method(), one.accountManager()),
                card,
                CustomerStatus.ACTIVE,
                version(review, under.version(), versions));
    }

    /** The last proposals of closed cases, by customer. */
    private Map<String, CaseProposed> stored(Review review, List<Case> cases) {
        List<String> streams = cases.stream()
                .filter(one -> one.open() == null)
                .map(one -> PlacementEvent.stream(one.customerId(), review.method()))
                .toList();
        Map<String, CaseProposed> last = new HashMap<>();
        if (!streams.isEmpty()) {
            log.streams(streams)
                    .values()
                    .forEach(events -> events.forEach(stored -> {
                        if (stored.event() instanceof CaseProposed proposed
                                && proposed.review().equals(review.id())) {
                            last.put(proposed.customerId(), proposed);
                        }
                    }));
        }
        return last;
    }

    private Policy version(Review review, int version, Map<Integer, @Nullable Policy> versions) {
        Policy found = versions.computeIfAbsent(version, number -> policies.version(review.method(), number));
        return found == null ? policies.newest(review.method()).policy() : found;
    }
}
