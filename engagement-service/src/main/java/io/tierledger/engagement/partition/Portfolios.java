package io.tierledger.engagement.partition;

import io.tierledger.engagement.granting.Capability;
import io.tierledger.engagement.granting.Granted;
import io.tierledger.engagement.granting.Levels;
import io.tierledger.platform.consuming.OpenPartitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How many customers of which tier each account manager answers for now, as the partitions of this instance remember it. */
public final class Portfolios {
    private final OpenPartitions<Asked> open;

    Portfolios(OpenPartitions<Asked> open) {
        this.open = open;
    }

    /**
     * What account managers answer for under the leading method.
     *
     * @param method null while none leads
     * @param granted what it grants its tiers
     * @param byManager by account manager; without those for whom nobody answers
     * @param nobodys of customers for whom nobody answers
     */
    public record Found(
            @Nullable String method, Granted granted, Map<String, Portfolio> byManager, Portfolio nobodys) {}

    /**
     * The customers of one account manager.
     *
     * @param customers how many by tier, or by status where that is promised contacts in the place of a tier
     * @param exceptions to service levels, those in force
     */
    public record Portfolio(Map<String, Integer> customers, List<Excepted> exceptions) {
        public static final Portfolio EMPTY = new Portfolio(Map.of(), List.of());

        private Portfolio() {
            this(new TreeMap<>(), new ArrayList<>());
        }
    }

    /**
     * A customer that is given more than it is granted.
     *
     * @param tier its own, or the status that is treated as one; null where it has neither
     * @param position of that tier, 0 for the best; negative where it has none
     */
    public record Excepted(
            String customerId, @Nullable String tier, int position, Capability capability, Levels.InForce exception) {}

    /**
     * @param whose of which account managers, null standing for nobody
     * @throws io.tierledger.platform.web.Refused 503 while partitions change hands or have not caught up
     */
    public Found of(Predicate<@Nullable String> whose) {
        Map<String, Portfolio> byManager = new TreeMap<>();
        Portfolio nobodys = new Portfolio();
        String method = null;
        Granted granted = Granted.NOTHING;
        for (Asked each : open.whole().all()) {
            Optional<String> leading = each.ask(partition -> {
                partition.customers().visit((id, customer) -> {
                    String manager = customer.accountManager();
                    if (whose.test(manager)) {
                        Portfolio portfolio =
                                manager == null ? nobodys : byManager.computeIfAbsent(manager, none -> new Portfolio());
                        add(partition.methods(), id, customer, portfolio);
                    }
                });
                return Optional.ofNullable(partition.methods().leading());
            });
            if (leading.isPresent() && method == null) {
                method = leading.get();
                granted = each.ask(partition -> partition.methods().granted(leading.get()));
            }
        }
        return new Found(method, granted, byManager, nobodys);
    }

    private static void add(MethodsInForce methods, String id, Customer customer, Portfolio portfolio) {
        String treated = methods.treated(customer);
        if (treated != null) {
            portfolio.customers().merge(treated, 1, Integer::sum);
        }
        customer.levels()
                .exceptions()
                .forEach((capability, exception) -> portfolio
                        .exceptions()
                        .add(new Excepted(id, treated, methods.position(customer), capability, exception)));
    }
}
