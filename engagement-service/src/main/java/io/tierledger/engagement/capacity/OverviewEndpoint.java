package io.tierledger.engagement.capacity;

import io.tierledger.engagement.clock.BusinessDates;
import io.tierledger.engagement.naming.CustomerNames;
import io.tierledger.engagement.requests.AccountManagers;
import io.tierledger.people.Directory;
import io.tierledger.people.People;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.Words;
import io.tierledger.platform.web.describing.Holds;
import io.tierledger.rights.Reach;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * {@code GET /api/capacity}: what customers ask of the time of account managers in a period, the present quarter unless asked otherwise,
 * against what these have, and the load of thirteen weeks. Of one account manager, of those of a team and the teams below, or of all.
 */
@RestController
final class OverviewEndpoint {
    private final Reckoning reckoning;
    private final Overviews overviews;
    private final AccountManagers managers;
    private final Directory people;
    private final BusinessDates dates;
    private final CustomerNames names;
    private final Blocking blocking;

    OverviewEndpoint(
            Reckoning reckoning,
            Overviews overviews,
            AccountManagers managers,
            Directory people,
            BusinessDates dates,
            CustomerNames names,
            Blocking blocking) {
        this.reckoning = reckoning;
        this.overviews = overviews;
        this.managers = managers;
        this.people = people;
        this.dates = dates;
        this.names = names;
        this.blocking = blocking;
    }

    @GetMapping("/api/capacity")
    Mono<ResponseEntity<Overview>> capacity(
            @RequestParam(required = false) @Nullable String accountManager,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Holds(pattern = AskedPeriod.PATTERN) @Nullable String period,
            Reach reach,
            ServerHttpRequest request) {
        Locale language = Words.language(request.getHeaders());
        Whose whose = new Whose(accountManager, team == null ? Reach.EVERYBODY : ofTeam(team), reach);
        return managers.mustExist(accountManager, reach)
                .then(blocking.call(() -> {
                    LocalDate today = dates.present();
                    AskedPeriod asked = AskedPeriod.of(period, today);
                    return overviews.of(asked, whose, team, reckoning.of(whose, asked.days(), today), language);
                }))
                .flatMap(overview -> names.of(customers(overview)).map(overview::named))
                .map(overview -> Words.in(language, overview));
    }

    private Reach ofTeam(String team) {
        People now = people.now();
        if (!now.teams().byId().containsKey(team)) {
            throw Refused.notFound("team", team);
        }
        return now.ofTeams(now.teams().withAllBelow(team));
    }

    private static List<String> customers(Overview overview) {
        return overview.exceptions().stream()
                .map(Overview.CostOfException::customerId)
                .distinct()
                .toList();
    }
}
