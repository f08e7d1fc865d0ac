package io.tierledger.tier.pyramid;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.method.Method;
import io.tierledger.tier.counts.Digits;
import io.tierledger.tier.counts.Share;
import io.tierledger.tier.counts.Withheld;
import io.tierledger.tier.pyramid.Pyramid.TierOfPyramid;
import io.tierledger.tier.receipts.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one pyramid of the house that readers are shown who may see no customer: the same for all of them, so that nothing can be subtracted. */
final class PyramidOfMonth {
    private final Method method;
    private final Placed placed;
    private final String currency;
    private final Withheld withheld;
    private final long all;

    PyramidOfMonth(Method method, Placed placed, String currency) {
        this.method = method;
        this.placed = placed;
        this.currency = currency;
        long[] customers = method.tiers().stream()
                .mapToLong(tier -> placed.of(tier.id()).customers)
                .toArray();
        this.withheld = Withheld.in(new long[][] {customers});
        this.all = placed.customers();
    }

    Pyramid told(LocalDate day, Language language) {
        List<TierOfPyramid> tiers = new ArrayList<>();
        for (int i = 0; i < method.tiers().size(); i++) {
            Method.TierWords tier = method.tiers().get(i);
            String name = language.choose(tier.name(), tier.id());
            tiers.add(
                    withheld.at(0, i)
                            ? new TierOfPyramid(tier.id(), name, null, null, null, null, null, null, true)
                            : told(tier, name));
        }
        return new Pyramid(
                method.id(), method.version(), day, Withheld.isFew(all) ? null : all, tiers, null, null, true, null);
    }

    private TierOfPyramid told(Method.TierWords tier, String name) {
        Placed.Sum sum = placed.of(tier.id());
        long revenue = Digits.three(sum.revenue);
        return new TierOfPyramid(
                tier.id(),
                name,
                sum.customers,
                Share.of(sum.customers, all),
                money(revenue),
                placed.knowsMoney() ? Share.of(revenue, Digits.three(placed.revenue())) : null,
                money(Digits.three(sum.profit)),
                sum.customers * method.contactsAYear(tier.id()),
                null);
    }

    private @Nullable Amount money(long minor) {
        return placed.knowsMoney() ? Amount.ofMinor(minor, currency) : null;
    }
}
