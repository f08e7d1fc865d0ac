package io.tierledger.customer.erasing;

import io.tierledger.customer.orders.OrderEvent.OrderCancelled;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.web.Refused;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.TextsOfEvents;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcOperations;

/** What stands in clear of a customer, from before texts were sealed: no key opens it, so none that is destroyed would take it away. */
final class ClearText {
    private static final Set<String> CANCELLATIONS = Set.of("order-cancelled");
    private static final int PAGE = 2_000;

    private final EventLog log;
    private final TextsOfEvents texts;
    private final JdbcOperations jdbc;

    ClearText(EventLog log, TextsOfEvents texts, JdbcOperations jdbc) {
        this.log = log;
        this.texts = texts;
        this.jdbc = jdbc;
    }

    /**
     * @param events of the customer itself
     * @throws Refused 409 {@code clear-text-left}
     */
    void mustBeGone(String customerId, List<StoredEvent> events) {
        if (isNamed(customerId) || events.stream().anyMatch(this::speaks) || isSaidOfAnOrder(customerId)) {
            throw new Refused(409, "clear-text-left");
        }
    }

    private boolean isNamed(String customerId) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from customer_name where customer_id = ?)", Boolean.class, customerId));
    }

    private boolean isSaidOfAnOrder(String customerId) {
        EventLog.Found found = log.since(0, PAGE, CANCELLATIONS);
        while (true) {
            if (found.events().stream()
                    .anyMatch(stored ->
                            ((OrderCancelled) stored.event()).customerId().equals(customerId) && speaks(stored))) {
                return true;
            }
            if (!found.more()) {
                return false;
            }
            found = log.since(found.upTo(), PAGE, CANCELLATIONS);
        }
    }

    private boolean speaks(StoredEvent stored) {
        GivesText given = texts.in(stored.event());
        return given != null && given.sealed() == null && !given.inClear().isEmpty();
    }
}
