package io.tierledger.customer.rates;

import io.tierledger.contracts.Amount;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Person;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.describing.Holds;
import io.tierledger.reading.BadValue;
import io.tierledger.reading.Numbers;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The installation's rates. */
@RestController
final class RateEndpoint {
    private static final String CODE = "^[A-Za-z]{3}$";

    private final Appender appender;
    private final EventLog log;
    private final Blocking blocking;
    private final String reporting;

    RateEndpoint(Appender appender, EventLog log, Blocking blocking, String reportingCurrency) {
        this.appender = appender;
        this.log = log;
        this.blocking = blocking;
        this.reporting = reportingCurrency;
    }

    /** @param rate reporting units per unit of the currency, decimal text */
    record Rate(@Nullable String rate) {}

    record Shown(LocalDate date, String rate) {}

    @PutMapping("/api/rates/{currency}/{date}")
    Mono<Shown> set(
            @PathVariable @Holds(pattern = CODE) String currency,
            @PathVariable @Holds(format = Holds.DAY) String date,
            @RequestBody Rate rate,
            @RequestHeader(name = "Tierledger-User") String user) {
        String person = Person.of(user);
        String code = known(currency);
        LocalDate day = day(date);
        BigDecimal exact = exact(rate.rate());
        return blocking.call(() -> {
            RateSet event = new RateSet(code, day, exact, person);
            appender.storeNow(new NewEvent(RateSet.stream(code), event));
            return new Shown(day, exact.toPlainString());
        });
    }

    @GetMapping("/api/rates/{currency}")
    Mono<Map<String, List<Shown>>> all(@PathVariable @Holds(pattern = CODE) String currency) {
        String code = known(currency);
        return blocking.call(() -> {
            List<RateSet> events = log.stream(RateSet.stream(code)).stream()
                    .map(stored -> (RateSet) stored.event())
                    .toList();
            List<Shown> items = new RateTable(0, events)
                    .all().entrySet().stream()
                            .map(e -> new Shown(e.getKey(), e.getValue().toPlainString()))
                            .toList();
            return Map.of("items", items);
        });
    }

    /** Capitals are no part of a code, here as in files. */
    private String known(String said) {
        String currency = said.toUpperCase(Locale.ROOT);
        if (!Amount.isCurrency(currency)) {
            throw Refused.invalid("currency", "currency", "Not an ISO 4217 currency: " + said);
        }
        if (currency.equals(reporting)) {
            throw Refused.invalid(
                    "currency", "reporting-currency", "The reporting currency needs no rate: " + currency);
        }
        return currency;
    }

    private static LocalDate day(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException wrong) {
            throw Refused.invalid("date", "date", "Not a day (2014-06-30): " + date);
        }
    }

    private static BigDecimal exact(@Nullable String rate) {
        try {
            BigDecimal exact = new Numbers(Locale.ROOT).decimal("rate", rate == null ? "" : rate.strip());
            if (exact.signum() > 0) {
                return exact;
            }
        } catch (BadValue wrong) {
            throw Refused.invalid("rate", "plain-number", "rate is a number such as 1234.50: " + rate);
        }
        throw Refused.invalid("rate", "rate", "A rate is above zero.");
    }
}
