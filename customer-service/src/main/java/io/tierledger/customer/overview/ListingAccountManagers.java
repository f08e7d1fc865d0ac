package io.tierledger.customer.overview;

import io.tierledger.customer.registering.AccountManagerTerms;
import io.tierledger.customer.registering.AccountManagers;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Page;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The account managers, by id. */
@RestController
final class ListingAccountManagers {
    private final JdbcOperations jdbc;
    private final Blocking blocking;

    ListingAccountManagers(JdbcOperations jdbc, Blocking blocking) {
        this.jdbc = jdbc;
        this.blocking = blocking;
    }

    record Listed(
            String accountManagerId,
            String name,
            @Nullable String email,
            @Nullable String team,
            @Nullable BigDecimal hoursPerWeek) {

        static Listed of(AccountManagerTerms manager) {
            Integer hours = manager.hoursPerWeek();
            return new Listed(
                    manager.accountManagerId(),
                    manager.name(),
                    manager.email(),
                    manager.team(),
                    hours == null
                            ? null
                            : new BigDecimal(BigDecimal.valueOf(hours, 2)
                                    .stripTrailingZeros()
                                    .toPlainString()));
        }
    }

    @GetMapping("/api/account-managers")
    Mono<Page<Listed>> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = limit == null ? Page.MOST : Page.limit(limit);
        String after = cursor == null ? "" : Page.key(cursor);
        return blocking.call(() -> Page.cut(
                        AccountManagers.after(jdbc, after, most + 1),
                        most,
                        last -> Page.cursor(last.accountManagerId()))
                .map(Listed::of));
    }
}
