package io.tierledger.engagement.stage;

import io.tierledger.contracts.Amount;
import io.tierledger.engagement.answering.ResponseLevel;
import io.tierledger.engagement.answering.Routing;
import io.tierledger.engagement.granting.Capability;
import io.tierledger.engagement.granting.Responses;
import io.tierledger.engagement.partition.Customer;
import io.tierledger.engagement.partition.MethodsInForce;
import io.tierledger.engagement.partition.OpenRequest;
import io.tierledger.engagement.partition.Partition;
import io.tierledger.engagement.requested.RequestAnswered;
import io.tierledger.engagement.requested.RequestReceived;
import io.tierledger.engagement.requested.RequestRouted;
import io.tierledger.platform.consuming.Effects;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a customer asks is promised an answer by the level that it is given, and goes on being so when that changes. */
final class WhenRequestedThenRoute {
    private final Partition partition;

    WhenRequestedThenRoute(Partition partition) {
        this.partition = partition;
    }

    void received(RequestReceived request, Effects effects) {
        String id = request.customerId();
        Customer customer = partition.customers().of(id);
        ResponseLevel level = level(customer);
        boolean toManager = Routing.isForTheManager(request.kind(), level, units(request.amount()));
        OpenRequest open = new OpenRequest(level, toManager);
        tell(id, customer, request.requestId(), open, request.asOf(), effects);
        partition.customers().put(id, customer.asking(request.requestId(), open));
    }

    void answered(RequestAnswered answer) {
        Customer customer = partition.customers().of(answer.customerId());
        partition.customers().put(answer.customerId(), customer.answered(answer.requestId()));
    }

    /** Its tier, what its tier is promised, or what it is given beside that may be another. */
    void moved(String id, @Nullable LocalDate on, Effects effects) {
        Customer customer = partition.customers().of(id);
        if (on == null || customer.requests().isEmpty()) {
            return;
        }
        ResponseLevel level = level(customer);
        for (Map.Entry<String, OpenRequest> each : new TreeMap<>(customer.requests()).entrySet()) {
            if (each.getValue().level() != level) {
                OpenRequest open = new OpenRequest(level, each.getValue().toManager());
                tell(id, customer, each.getKey(), open, on, effects);
                customer = customer.asking(each.getKey(), open);
            }
        }
        partition.customers().put(id, customer);
    }

    /** Another method leads, or a version of it has other tiers. */
    void allMoved(Effects effects) {
        Planner.each(
                partition.customers().asking(), effects, id -> moved(id, partition.today(), effects), failed -> {});
    }

    /** What the account manager answers goes along to the next one. */
    void handedOver(String id, @Nullable LocalDate on, Effects effects) {
        Customer customer = partition.customers().of(id);
        if (on != null) {
            new TreeMap<>(customer.requests())
                    .forEach((requestId, open) -> tell(id, customer, requestId, open, on, effects));
        }
    }

    private ResponseLevel level(Customer customer) {
        MethodsInForce methods = partition.methods();
        String given = customer.levels()
                .given(Capability.RESPONSE, methods.granted(methods.leading()), methods.position(customer))
                .value();
        return Responses.level(Objects.requireNonNull(given));
    }

    private void tell(String id, Customer customer, String requestId, OpenRequest open, LocalDate on, Effects effects) {
        String method = partition.methods().leading();
        effects.emit(
                stream(id),
                new RequestRouted(
                        requestId,
                        id,
                        method,
                        method == null ? null : customer.tiers().get(method),
                        open.level(),
                        open.toManager(),
                        customer.accountManager(),
                        on));
    }

    private static @Nullable BigDecimal units(@Nullable Amount amount) {
        return amount == null ? null : new BigDecimal(amount.amount());
    }

    private static String stream(String customerId) {
        return "requests:" + customerId;
    }
}
