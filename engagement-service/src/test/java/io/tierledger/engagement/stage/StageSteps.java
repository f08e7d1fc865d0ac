package io.tierledger.engagement.stage;

import io.tierledger.contracts.customers.DayPassed;
import io.tierledger.contracts.method.Changing;
import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.method.Placing;
import io.tierledger.contracts.scores.MethodPublished;
import io.tierledger.engagement.partition.Customer;
import io.tierledger.engagement.partition.Partition;
import io.tierledger.engagement.partition.saved.Saving;
import io.tierledger.platform.consuming.Effects;
import io.tierledger.platform.consuming.Input;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.platform.eventstore.StoredEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One partition of the stage, told what the stage before would tell it; keeps what it says. */
final class StageSteps implements Effects {
    final List<Object> said = new ArrayList<>();
    final List<String> parked = new ArrayList<>();
    private PlanningProcess partition = new PlanningProcess(0, EventStoreConfiguration.STORED_JSON);
    private final Map<String, byte[]> saved = new HashMap<>();
    private long sequence;

    StageSteps tell(Object event) {
        partition.handle(new Input("tiers", 0, ++sequence, "a type", "", event, new byte[0]), this);
        return this;
    }

    StageSteps given(Object event) {
        partition.given(new StoredEvent(++sequence, UUID.randomUUID(), "s", 0, "a name", event, Instant.EPOCH), this);
        return this;
    }

    /** As after a stop and a start: only what was saved is left. */
    StageSteps restart() {
        saved.putAll(partition.takeChanged());
        partition = new PlanningProcess(0, EventStoreConfiguration.STORED_JSON);
        saved.forEach(partition::restore);
        partition.restored();
        return this;
    }

    /** What would be read back of a customer. */
    Customer saved(String customer) {
        saved.putAll(partition.takeChanged());
        Partition copy = new Partition(0);
        new Saving(copy, EventStoreConfiguration.STORED_JSON)
                .restore(customer, Objects.requireNonNull(saved.get(customer)));
        return copy.customers().of(customer);
    }

    StageSteps forget() {
        said.clear();
        return this;
    }

    <E> List<E> said(Class<E> type) {
        return said.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public void emit(String stream, Object event) {
        said.add(event);
    }

    @Override
    public void park(String key, Exception reason) {
        parked.add(key);
    }

    @Override
    public byte @Nullable [] gathered() {
        return null;
    }

    static MethodPublished published(
            String id, int version, boolean leading, Map<String, Map<String, Integer>> programme) {
        return published(id, version, leading, programme, Map.of());
    }

    /** @param statuses what is promised to customers that the method places nowhere */
    static MethodPublished published(
            String id,
            int version,
            boolean leading,
            Map<String, Map<String, Integer>> programme,
            Map<String, Map<String, Integer>> statuses) {
        Map<String, Method.TierProgramme> programmes = new HashMap<>();
        List<Method.TierWords> tiers = new ArrayList<>();
        new TreeMap<>(programme).forEach((tier, contacts) -> { // the best first
            programmes.put(tier, new Method.TierProgramme(contacts, List.of(), null));
            tiers.add(new Method.TierWords(tier, Map.of("en", tier), Map.of()));
        });
        statuses.forEach(
                (status, contacts) -> programmes.put(status, new Method.TierProgramme(contacts, List.of(), null)));
        Changing changing =
                new Changing(Changing.Clock.AT_ONCE, Changing.Clock.AT_ONCE, null, null, false, BigDecimal.ZERO, null);
        Method method = new Method(
                id,
                version,
                Map.of("en", id),
                "ours",
                Method.Places.ACTIVE,
                List.of(),
                new Placing(null, null, null),
                changing,
                tiers,
                programmes,
                List.of());
        return new MethodPublished(method, leading, "NOW", null, "eve", "adam");
    }

    static MethodPublished abc(boolean leading) {
        return published(
                "abc-attention",
                1,
                leading,
                Map.of(
                        "A",
                        Map.of("visit", 4, "call", 12),
                        "B",
                        Map.of("visit", 1, "call", 6),
                        "C",
                        Map.of("call", 2)));
    }

    static TierMoved assigned(String customer, String method, String tier, String day) {
        return new TierMoved(customer, "am-1", method, tier, null, "SCORE", LocalDate.parse(day));
    }

    static TierMoved changed(String customer, String method, String tier, String direction, String day) {
        return new TierMoved(customer, "am-1", method, tier, direction, "SCORE", LocalDate.parse(day));
    }

    static TierMoved withdrawn(String customer, String method, String cause, String day) {
        return new TierMoved(customer, "am-1", method, null, null, cause, LocalDate.parse(day));
    }

    static DayPassed day(String day) {
        return new DayPassed(LocalDate.parse(day));
    }

    static HandedOver managedBy(String customer, String manager, String day) {
        return new HandedOver(customer, manager, LocalDate.parse(day));
    }
}
