package io.tierledger.tier.outlook;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Measure.Lever;
import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.questions.WayByOrders;
import io.tierledger.tier.outlook.Outlook.ChangeWords;
import io.tierledger.tier.outlook.Outlook.Goal;
import io.tierledger.tier.outlook.Outlook.Way;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The first way to a tier by orders alone, as it can be said to a customer: so much more bought, whatever is bought. Ways that count one
 * kind of order, one single order, a number of orders or our profit are none.
 */
public final class BuyingMore {
    private final Method method;
    private final String currency;

    public BuyingMore(Method method, String currency) {
        this.method = method;
        this.currency = currency;
    }

    public WayByOrders to(String tier, Outlook outlook) {
        List<Goal> goals = outlook.toWin();
        return (goals == null ? List.<Goal>of() : goals)
                .stream()
                        .filter(goal -> goal.tier().equals(tier))
                        .flatMap(this::ways)
                        .findFirst()
                        .orElse(WayByOrders.NONE);
    }

    private Stream<WayByOrders> ways(Goal goal) {
        return goal.ways().stream()
                .filter(way -> way.changes().stream().allMatch(this::isBuying))
                .map(way -> new WayByOrders(amount(way), goal.by()));
    }

    private boolean isBuying(ChangeWords change) {
        return change.kind().equals("ORDERS")
                && change.unit().equals("MONEY")
                && change.orderKind() == null
                && method.criteria().stream()
                        .filter(criterion -> criterion.id().equals(change.criterion()))
                        .allMatch(BuyingMore::isMoved);
    }

    private static boolean isMoved(Criterion criterion) {
        return criterion.measure() != null && criterion.measure().lever() == Lever.AMOUNT;
    }

    private Amount amount(Way way) {
        BigDecimal all = way.changes().stream()
                .map(ChangeWords::distance)
                .map(BuyingMore::known)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Amount.ofMinor(all.movePointRight(Amount.digits(currency)).longValueExact(), currency);
    }

    private static BigDecimal known(@Nullable BigDecimal distance) {
        return distance == null ? BigDecimal.ZERO : distance;
    }
}
