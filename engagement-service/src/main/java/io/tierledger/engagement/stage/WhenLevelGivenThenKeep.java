package io.tierledger.engagement.stage;

import io.tierledger.engagement.granting.Capability;
import io.tierledger.engagement.granting.Granted;
import io.tierledger.engagement.granting.Levels;
import io.tierledger.engagement.levels.ExceptionEnded;
import io.tierledger.engagement.levels.ExceptionEnded.Cause;
import io.tierledger.engagement.levels.ExceptionLifted;
import io.tierledger.engagement.levels.ExceptionSet;
import io.tierledger.engagement.levels.LevelAgreed;
import io.tierledger.engagement.partition.Customer;
import io.tierledger.engagement.partition.Customers;
import io.tierledger.engagement.partition.MethodsInForce;
import io.tierledger.engagement.partition.Partition;
import io.tierledger.platform.consuming.Effects;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is given beside what its tier is granted is kept. An exception ends with its last day, by a gate, and where the tier is
 * granted as much; a demotion does not end it.
 */
final class WhenLevelGivenThenKeep {
    private final Partition partition;
    private final Customers customers;

    WhenLevelGivenThenKeep(Partition partition) {
        this.partition = partition;
        this.customers = partition.customers();
    }

    void agreed(LevelAgreed agreed) {
        Customer customer = customers.of(agreed.customerId());
        customers.put(
                agreed.customerId(), customer.given(customer.levels().agreeing(agreed.capability(), agreed.value())));
    }

    void set(ExceptionSet set, Effects effects) {
        String id = set.customerId();
        Levels.InForce before = customers.of(id).levels().exceptions().get(set.capability());
        if (before != null) {
            end(id, set.capability(), before, Cause.REPLACED, set.asOf(), effects);
        }
        Customer customer = customers.of(id);
        Levels.InForce now = new Levels.InForce(set.id(), set.value(), set.until());
        customers.put(id, customer.given(customer.levels().excepting(set.capability(), now)));
        moved(id, set.asOf(), effects);
    }

    void lifted(ExceptionLifted lifted, Effects effects) {
        Levels.InForce known =
                customers.of(lifted.customerId()).levels().exceptions().get(lifted.capability());
        if (known != null && known.id().equals(lifted.id())) {
            end(lifted.customerId(), lifted.capability(), known, Cause.LIFTED, lifted.asOf(), effects);
        }
    }

    /** Its tier, its status, or what its tier is granted may be another. */
    void moved(String id, @Nullable LocalDate on, Effects effects) {
        Customer customer = customers.of(id);
        MethodsInForce methods = partition.methods();
        Granted granted = methods.granted(methods.leading());
        int position = methods.position(customer);
        endWhere(id, on, effects, (capability, exception) -> {
            if (StatusChanged.isGate(customer.status())) {
                return Cause.GATE;
            }
            return position >= 0 && granted.isAsMuch(position, capability, exception.value()) ? Cause.GRANTED : null;
        });
    }

    /** Also of customers whose status was not told when they were registered. */
    void gate(String id, @Nullable LocalDate on, Effects effects) {
        endWhere(id, on, effects, (capability, exception) -> Cause.GATE);
    }

    void dayPassed(LocalDate day, Effects effects) {
        Planner.each(
                customers.excepted(),
                effects,
                id -> {
                    endWhere(
                            id,
                            day.plusDays(1),
                            effects,
                            (capability, exception) -> exception.until().isAfter(day) ? null : Cause.UNTIL);
                    moved(id, day.plusDays(1), effects);
                },
                failed -> {});
    }

    /** Another method leads, or a version of it grants something else. */
    void allMoved(Effects effects) {
        Planner.each(customers.excepted(), effects, id -> moved(id, partition.today(), effects), failed -> {});
    }

    /** @param why null where one goes on */
    private void endWhere(
            String id,
            @Nullable LocalDate on,
            Effects effects,
            BiFunction<Capability, Levels.InForce, @Nullable Cause> why) {
        Map<Capability, Levels.InForce> exceptions =
                new TreeMap<>(customers.of(id).levels().exceptions());
        if (on != null) {
            exceptions.forEach((capability, exception) -> {
                Cause cause = why.apply(capability, exception);
                if (cause != null) {
                    end(id, capability, exception, cause, on, effects);
                }
            });
        }
    }

    private void end(
            String id, Capability capability, Levels.InForce exception, Cause cause, LocalDate on, Effects effects) {
        effects.emit(
                ExceptionEnded.stream(id),
                new ExceptionEnded(exception.id(), id, capability, exception.value(), cause, on));
        Customer customer = customers.of(id);
        customers.put(id, customer.given(customer.levels().ending(capability)));
    }
}
