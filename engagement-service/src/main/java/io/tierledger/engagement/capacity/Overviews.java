package io.tierledger.engagement.capacity;

import io.tierledger.contracts.Amount;
import io.tierledger.engagement.attendance.CapacityRecorded;
import io.tierledger.engagement.capacity.Overview.CostOfException;
import io.tierledger.engagement.capacity.Overview.OfPortfolio;
import io.tierledger.engagement.capacity.Overview.OfTier;
import io.tierledger.engagement.capacity.Overview.Part;
import io.tierledger.engagement.capacity.Overview.Week;
import io.tierledger.engagement.partition.Portfolios.Excepted;
import io.tierledger.engagement.plans.DueYears;
import io.tierledger.engagement.programme.ProgrammePublished;
import io.tierledger.engagement.workload.Fitting;
import io.tierledger.engagement.workload.Load;
import io.tierledger.engagement.workload.Minutes;
import io.tierledger.engagement.workload.Stretch;
import io.tierledger.engagement.workload.Treated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what was reckoned in hours, money and words. */
final class Overviews {
    private final String currency;
    private final WeekInWords words = new WeekInWords();

    /** @param currency of the installation */
    Overviews(String currency) {
        this.currency = currency;
    }

    Overview of(AskedPeriod asked, Whose whose, @Nullable String team, Reckoning.Known known, Locale language) {
        Reckoned all = Reckoned.sum(known.reckoned().values(), known.weeks().size());
        Load load = all.period();
        Stretch days = asked.days();
        List<OfTier> tiers = tiers(known, days, all);
        Map<String, Long> fits = new LinkedHashMap<>();
        tiers.stream().filter(tier -> tier.fits() != null).forEach(tier -> fits.put(tier.tier(), tier.fits()));
        return new Overview(
                asked.written(),
                days.from(),
                days.to(),
                days.workingDays(),
                whose.accountManager(),
                team,
                known.found().method(),
                hours(all.supply()),
                load.total().hours(),
                cost(load.total()),
                parts(load),
                tiers,
                fits,
                weeks(known, all, language),
                managers(known),
                exceptions(known));
    }

    private static @Nullable BigDecimal hours(@Nullable Minutes minutes) {
        return minutes == null ? null : minutes.hours();
    }

    private Amount cost(Minutes minutes) {
        return new Amount(minutes.cost(Amount.digits(currency)).toPlainString(), currency);
    }

    private List<Part> parts(Load load) {
        List<Part> parts = new ArrayList<>();
        load.contacts().forEach((kind, count) -> parts.add(part(kind, count, load.of(kind))));
        parts.add(part("plans", null, load.plans()));
        parts.add(part("requests", null, load.requests()));
        return parts;
    }

    private Part part(String name, @Nullable Integer count, Minutes minutes) {
        return new Part(name, count, minutes.hours(), cost(minutes));
    }

    private List<OfTier> tiers(Reckoning.Known known, Stretch days, Reckoned all) {
        Map<Counted.OfTier, Load> loads = new TreeMap<>();
        known.counted()
                .values()
                .forEach(counted -> counted.perTier()
                        .forEach((tier, kinds) -> loads.merge(
                                tier, new Load(new TreeMap<>(kinds), Minutes.NONE, Minutes.NONE), Load::plus)));
        List<OfTier> tiers = new ArrayList<>();
        ProgrammePublished leading = known.leading();
        if (leading != null) {
            List<String> ranked =
                    leading.tiers().stream().map(ProgrammePublished.Tier::tier).toList();
            Stream.concat(leading.tiers().stream(), leading.promisedToStatuses().stream())
                    .map(ProgrammePublished.Tier::tier)
                    .forEach(tier -> {
                        Load load = loads.remove(new Counted.OfTier(leading.method(), tier));
                        Treated treated = Treating.as(leading, tier);
                        int customers = customers(known, tier);
                        Minutes plans = days.ofPlans((long) customers * treated.ofPlan());
                        Minutes asked = load == null ? plans : load.total().plus(plans);
                        Long fits = ranked.contains(tier) ? fits(customers, treated, all, days) : null;
                        if (ranked.contains(tier) || customers > 0 || asked.parts() != 0) {
                            tiers.add(tier(leading.method(), tier, customers, asked, treated, fits));
                        }
                    });
        }
        loads.forEach((tier, load) ->
                tiers.add(tier(tier.method(), tier.tier(), 0, load.total(), Treating.as(null, null), null)));
        return tiers;
    }

    private static int customers(Reckoning.Known known, String tier) {
        return known.portfolios().values().stream()
                .mapToInt(portfolio -> portfolio.customers().getOrDefault(tier, 0))
                .sum();
    }

    private static @Nullable Long fits(int customers, Treated tier, Reckoned all, Stretch days) {
        if (all.supply() == null) {
            return null;
        }
        OptionalLong fits =
                Fitting.of(customers, all.supply().minus(all.period().total()), tier, days);
        return fits.isPresent() ? fits.getAsLong() : null;
    }

    private OfTier tier(
            String method, String tier, int customers, Minutes asked, Treated treated, @Nullable Long fits) {
        Minutes each = Minutes.of(treated.aYear());
        return new OfTier(method, tier, customers, asked.hours(), cost(asked), each.hours(), cost(each), fits);
    }

    private List<Week> weeks(Reckoning.Known known, Reckoned all, Locale language) {
        return IntStream.range(0, known.weeks().size())
                .mapToObj(number -> {
                    Stretch days = known.weeks().get(number);
                    Reckoned.Week week = all.weeks().get(number);
                    Minutes demand = week.load().total();
                    return new Week(
                            days.from(),
                            days.to(),
                            hours(week.supply()),
                            demand.hours(),
                            week.isOver(),
                            words.say(days, week.supply(), demand, language),
                            known.reckoned().entrySet().stream()
                                    .filter(one ->
                                            one.getValue().weeks().get(number).isOver())
                                    .map(Map.Entry::getKey)
                                    .toList());
                })
                .toList();
    }

    private static List<OfPortfolio> managers(Reckoning.Known known) {
        List<OfPortfolio> managers = new ArrayList<>();
        known.reckoned().forEach((id, reckoned) -> {
            CapacityRecorded recorded =
                    known.capacities().getOrDefault(id, new CapacityRecorded(id, null, List.of(), ""));
            CapacityAnswer said = CapacityAnswer.of(recorded);
            managers.add(new OfPortfolio(
                    id,
                    said.hoursPerWeek(),
                    hours(reckoned.supply()),
                    reckoned.period().total().hours(),
                    reckoned.over(),
                    said.absences().stream()
                            .filter(away -> !away.to().isBefore(known.today()))
                            .toList()));
        });
        return managers;
    }

    private List<CostOfException> exceptions(Reckoning.Known known) {
        List<CostOfException> exceptions = new ArrayList<>();
        ProgrammePublished leading = known.leading();
        if (leading != null) {
            known.portfolios()
                    .forEach((manager, portfolio) -> portfolio
                            .exceptions()
                            .forEach(one -> exceptions.add(
                                    exception(known, leading, manager.equals(DueYears.NOBODY) ? null : manager, one))));
        }
        exceptions.sort(Comparator.comparing(CostOfException::customerId).thenComparing(CostOfException::capability));
        return exceptions;
    }

    private CostOfException exception(
            Reckoning.Known known, ProgrammePublished leading, @Nullable String manager, Excepted one) {
        String as = as(known, leading, one);
        Minutes more = Fitting.instead(Treating.as(leading, as), Treating.as(leading, one.tier()));
        return new CostOfException(
                one.customerId(),
                null,
                manager,
                one.capability().word(),
                one.exception().value(),
                one.exception().until(),
                one.tier(),
                as,
                more.hours(),
                cost(more));
    }

    /** The tier that is granted as much, the last of them; the best where none is. */
    private static String as(Reckoning.Known known, ProgrammePublished leading, Excepted one) {
        int last = IntStream.range(0, leading.tiers().size())
                .filter(position -> known.found()
                        .granted()
                        .isAsMuch(position, one.capability(), one.exception().value()))
                .reduce(0, (earlier, later) -> later);
        return leading.tiers().get(last).tier();
    }
}
