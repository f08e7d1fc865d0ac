package io.tierledger.engagement.partition;

import io.tierledger.engagement.granting.Granted;
import io.tierledger.engagement.granting.Levels;
import io.tierledger.engagement.planning.Plan;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.consuming.OpenPartitions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What customers are granted and given now under the leading method, as the partitions of this instance remember it. */
public final class Entitled {
    private final OpenPartitions<Asked> open;

    Entitled(OpenPartitions<Asked> open) {
        this.open = open;
    }

    /**
     * A customer under the leading method.
     *
     * @param tiers of the method, the best first
     * @param position of the customer's tier among them; negative where it has none
     * @param today the business date
     * @param planEnds last day of its plan year; null where nothing is planned
     */
    public record Standing(
            String method,
            int version,
            List<String> tiers,
            int position,
            Granted granted,
            Levels levels,
            LocalDate today,
            @Nullable LocalDate planEnds) {

        public boolean isPlaced() {
            return position >= 0;
        }

        public @Nullable String tier() {
            return isPlaced() ? tiers.get(position) : null;
        }

        /** The next better one. */
        public @Nullable String nextTier() {
            return position > 0 ? tiers.get(position - 1) : null;
        }
    }

    /**
     * Empty while no method leads, and before there is a business date.
     *
     * @throws io.tierledger.platform.web.Refused 503 while partitions change hands or have not caught up
     */
    public Optional<Standing> of(String customerId) {
        return open.whole()
                .find(Partitions.of(customerId))
                .flatMap(asked -> asked.ask(partition -> Optional.ofNullable(standing(partition, customerId))));
    }

    private static @Nullable Standing standing(Partition partition, String customerId) {
        MethodsInForce methods = partition.methods();
        String leading = methods.leading();
        LocalDate today = partition.today();
        if (leading == null || today == null) {
            return null;
        }
        Customer customer = partition.customers().of(customerId);
        return new Standing(
                leading,
                methods.version(leading),
                methods.tiers(leading),
                methods.position(customer),
                methods.granted(leading),
                customer.levels(),
                today,
                customer.plan() instanceof Plan.Running running
                        ? LocalDate.ofEpochDay(running.period().last())
                        : null);
    }
}
