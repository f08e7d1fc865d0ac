package io.tierledger.engagement.granting;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one customer is given beside what its tier is granted. Immutable.
 *
 * @param agreed with the customer: counts up to what its tier is granted
 * @param exceptions those in force
 */
public record Levels(Map<Capability, String> agreed, Map<Capability, InForce> exceptions) {
    public static final Levels NONE = new Levels(Map.of(), Map.of());

    public Levels {
        agreed = Map.copyOf(agreed);
        exceptions = Map.copyOf(exceptions);
    }

    /**
     * A level above what is granted, which a second person approved.
     *
     * @param id of the exception
     * @param until last day
     */
    public record InForce(String id, String value, LocalDate until) {}

    /** Why a level is given. */
    public enum Because {
        GRANTED,
        AGREED,
        EXCEPTION
    }

    /** @param value null for nothing */
    public record Given(@Nullable String value, Because because) {}

    /** An exception in force, else what was agreed, else what is granted (S2). */
    public Given given(Capability capability, Granted granted, int position) {
        InForce exception = exceptions.get(capability);
        if (exception != null) {
            return new Given(exception.value(), Because.EXCEPTION);
        }
        String own = agreed.get(capability);
        return own != null && granted.isAsMuch(position, capability, own)
                ? new Given(own, Because.AGREED)
                : new Given(granted.to(position, capability), Because.GRANTED);
    }

    /** @param value null: what is granted counts again */
    public Levels agreeing(Capability capability, @Nullable String value) {
        Map<Capability, String> changed = new HashMap<>(agreed);
        if (value == null) {
            changed.remove(capability);
        } else {
            changed.put(capability, value);
        }
        return new Levels(changed, exceptions);
    }

    public Levels excepting(Capability capability, InForce exception) {
        Map<Capability, InForce> changed = new EnumMap<>(Capability.class);
        changed.putAll(exceptions);
        changed.put(capability, exception);
        return new Levels(agreed, changed);
    }

    public Levels ending(Capability capability) {
        Map<Capability, InForce> changed = new HashMap<>(exceptions);
        changed.remove(capability);
        return new Levels(agreed, changed);
    }

    public boolean isEmpty() {
        return agreed.isEmpty() && exceptions.isEmpty();
    }
}
