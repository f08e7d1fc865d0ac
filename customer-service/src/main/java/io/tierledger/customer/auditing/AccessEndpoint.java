package io.tierledger.customer.auditing;

import io.tierledger.customer.ordering.Checked;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.accesslog.Access;
import io.tierledger.platform.accesslog.AccessFilter;
import io.tierledger.platform.accesslog.AccessLog;
import io.tierledger.platform.accesslog.FoundAccess;
import io.tierledger.platform.accesslog.Place;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.describing.Holds;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /api/audit/access}: who saw or exported what, and who was refused, the newest first. */
@RestController
final class AccessEndpoint {
    private final AccessLog log;
    private final TierledgerProperties installation;
    private final Blocking blocking;

    AccessEndpoint(AccessLog log, TierledgerProperties installation, Blocking blocking) {
        this.log = log;
        this.installation = installation;
        this.blocking = blocking;
    }

    /**
     * @param at when; pages and refusals that come again within ten minutes are one row
     * @param who {@code person:ID}, {@code program:ID}, or {@code nobody} where an address needs no sign-in
     * @param session of the token, where it says one
     * @param act {@code sign-in}, {@code sign-out}, {@code change-of-rights}, {@code export}, {@code page}, {@code receipt}, {@code
     *     simulation}, {@code access-log}, or {@code none} for a refusal where nothing else is logged
     * @param route method and pattern
     * @param selection what it was narrowed to: ids, words and days, never a name or what was searched for
     * @param customers the first fifty of those it was about
     * @param count how many it was about, where that is known
     * @param network from where, in IPv4 to 24 bits and in IPv6 to 48
     * @param outcome {@code answered}, or why not: the code of the refusal
     */
    record Entry(
            Instant at,
            String who,
            @Nullable String session,
            String act,
            String route,
            String selection,
            List<String> customers,
            @Nullable Integer count,
            @Nullable String network,
            String outcome) {
        static Entry of(FoundAccess found) {
            Access access = found.access();
            return new Entry(
                    found.place().at(),
                    access.who(),
                    access.session(),
                    access.act(),
                    access.route(),
                    access.selection(),
                    access.customers(),
                    access.count(),
                    access.network(),
                    access.outcome());
        }
    }

    /**
     * @param from a moment, or a day of the installation with its first moment
     * @param to a moment, which is not asked for itself, or a day up to its last moment
     */
    @GetMapping("/api/audit/access")
    Mono<Page<Entry>> access(
            @RequestParam(required = false) @Holds(pattern = Holds.SHORT) @Nullable String person,
            @RequestParam(required = false) @Holds(pattern = Holds.SHORT) @Nullable String customer,
            @RequestParam(required = false) @Holds(format = {Holds.DAY, Holds.MOMENT}) @Nullable String from,
            @RequestParam(required = false) @Holds(format = {Holds.DAY, Holds.MOMENT}) @Nullable String to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        AccessFilter filter = filter(person, customer, from, to);
        Place after = cursor == null ? null : place(cursor);
        return blocking.call(() -> page(filter, most, after));
    }

    private AccessFilter filter(
            @Nullable String person, @Nullable String customer, @Nullable String from, @Nullable String to) {
        AccessFilter filter = new AccessFilter(
                Checked.idOrNone("person", person),
                Checked.idOrNone("customer", customer),
                Moment.from(from, installation.zone()),
                Moment.to(to, installation.zone()));
        if (filter.from() != null && filter.until() != null && filter.until().isBefore(filter.from())) {
            throw new Refused(400, "from-after-to").with("field", "to");
        }
        return filter;
    }

    private Page<Entry> page(AccessFilter filter, int most, @Nullable Place after) {
        return Page.cut(find(filter, most + 1, after), most, last -> cursor(last.place()))
                .map(Entry::of);
    }

    private List<FoundAccess> find(AccessFilter filter, int most, @Nullable Place after) {
        try {
            return log.find(filter, most, after);
        } catch (DataAccessException away) {
            throw new Refused(503, "access-log-away").with("retryAfter", 5);
        }
    }

    private static String cursor(Place place) {
        return Page.cursor(place.at() + " " + place.id());
    }

    private static Place place(String cursor) {
        String[] words = Page.key(cursor).split(" ", 2);
        try {
            return new Place(Instant.parse(words[0]), Long.parseLong(words[1]));
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException notOurs) {
            throw Page.notOurs();
        }
    }
}
