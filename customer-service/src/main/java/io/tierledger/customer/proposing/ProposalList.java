package io.tierledger.customer.proposing;

import io.tierledger.customer.accepting.History;
import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.naming.CustomerNames;
import io.tierledger.customer.proposals.Matter;
import io.tierledger.customer.proposals.ProposalEvent;
import io.tierledger.customer.proposals.ProposalEvent.ProposalClosed;
import io.tierledger.customer.proposals.Proposals;
import io.tierledger.platform.access.ReachInSql;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.Refused;
import io.tierledger.rights.Reach;
import io.tierledger.sealing.GivenTexts;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Opened;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** What waits to be decided, for who decides about it; blocking. The rows find it, the events say whether it still waits. */
final class ProposalList {
    private static final String FOUND =
            "select p.customer_id, p.matter from decision_proposed p join customer_listed c on c.customer_id = p.customer_id where true";

    private final JdbcOperations jdbc;
    private final EventLog log;
    private final CustomerNames names;
    private final GivenTexts texts;

    ProposalList(JdbcOperations jdbc, EventLog log, CustomerNames names, GivenTexts texts) {
        this.jdbc = jdbc;
        this.log = log;
        this.names = names;
        this.texts = texts;
    }

    /**
     * Which are asked for.
     *
     * @param accountManager who answers for the customers; null for everybody
     * @param customer null for every customer
     * @param reach whose customers may be seen
     */
    record Asked(@Nullable String accountManager, @Nullable String customer, Reach reach) {

        private boolean shows(Customer.Known known) {
            return reach.covers(known.accountManagerId())
                    && (accountManager == null || accountManager.equals(known.accountManagerId()));
        }
    }

    private record Row(String customerId, Matter matter) {
        private String cursor() {
            return Page.cursor(customerId + "\n" + matter.name());
        }
    }

    /** By customer and matter. A page may hold fewer than it might, where something was decided a moment ago. */
    Page<ProposedDecision> page(Asked asked, int limit, @Nullable String cursor) {
        Page<Row> rows = Page.cut(rows(asked, limit + 1, cursor), limit, Row::cursor);
        Map<String, List<StoredEvent>> read = log.streams(rows.items().stream()
                .map(Row::customerId)
                .distinct()
                .flatMap(id -> Proposals.streams(id).stream())
                .toList());
        List<Found> found = rows.items().stream()
                .flatMap(row -> found(row, asked, read).stream())
                .toList();
        Map<Long, Opened> opened =
                texts.at(found.stream().map(one -> one.waiting().position()).toList());
        Map<String, String> called =
                names.of(found.stream().map(Found::customerId).toList());
        return new Page<>(found.stream().map(one -> one.shown(called, opened)).toList(), rows.next());
    }

    /** @throws Refused 404 for a customer that there is not, or whom the reader may not see */
    void mustBeThere(String customerId, Reach reach) {
        boolean isThere = History.customer(log.stream(Customer.stream(customerId))) instanceof Customer.Known known
                && reach.covers(known.accountManagerId());
        if (!isThere) {
            throw Refused.notFound("customer", customerId);
        }
    }

    /** What was just put forward, as a list would show it. */
    ProposedDecision shown(String customerId, ProposalDesk.Stored stored, Opened text) {
        Matter matter = stored.proposed().matter();
        return new ProposedDecision(
                customerId,
                names.of(List.of(customerId)).get(customerId),
                stored.customer().accountManagerId(),
                matter,
                ProposalDesk.present(matter, stored.customer()),
                ProposedDecision.Proposed.of(stored.proposed(), text));
    }

    /**
     * All that was put forward about a customer, the last first.
     *
     * @throws Refused 404
     */
    Page<PastProposal> all(String customerId, int limit, @Nullable String cursor) {
        Map<String, List<StoredEvent>> read = log.streams(Proposals.streams(customerId));
        ProposalDesk.known(customerId, ProposalDesk.ofTheCustomer(customerId, read));
        NavigableMap<String, Proposals.Past> rows = new TreeMap<>();
        Proposals.of(customerId, read)
                .all()
                .forEach(one ->
                        rows.put("%019d".formatted(Long.MAX_VALUE - one.was().position()), one));
        Page<Proposals.Past> page = Page.of(rows, limit, cursor);
        Map<Long, Opened> opened = texts.at(page.items().stream()
                .flatMap(one -> Stream.of(one.was().position(), one.closedAt()))
                .filter(position -> position > 0)
                .toList());
        return page.map(one -> past(one, opened));
    }

    private static PastProposal past(Proposals.Past one, Map<Long, Opened> opened) {
        ProposalClosed closed = one.closed();
        Opened why = opened.getOrDefault(one.closedAt(), Opened.Gone.UNAVAILABLE);
        return new PastProposal(
                one.was().proposed().matter(),
                ProposedDecision.Proposed.of(
                        one.was().proposed(), opened.getOrDefault(one.was().position(), Opened.Gone.UNAVAILABLE)),
                one.outcome(),
                closed == null ? null : why.member(GivesText.BY),
                closed == null ? null : closed.asOf(),
                closed == null ? null : why.member(ProposalEvent.REASON),
                closed == null ? null : why.why());
    }

    private record Found(String customerId, Customer.Known customer, Proposals.Waiting waiting) {

        private ProposedDecision shown(Map<String, String> called, Map<Long, Opened> opened) {
            Matter matter = waiting.proposed().matter();
            return new ProposedDecision(
                    customerId,
                    called.get(customerId),
                    customer.accountManagerId(),
                    matter,
                    ProposalDesk.present(matter, customer),
                    ProposedDecision.Proposed.of(
                            waiting.proposed(), opened.getOrDefault(waiting.position(), Opened.Gone.UNAVAILABLE)));
        }
    }

    private static Optional<Found> found(Row row, Asked asked, Map<String, List<StoredEvent>> read) {
        String id = row.customerId();
        return History.customer(ProposalDesk.ofTheCustomer(id, read)) instanceof Customer.Known known
                        && asked.shows(known)
                ? Proposals.of(id, read).of(row.matter()).map(waiting -> new Found(id, known, waiting))
                : Optional.empty();
    }

    private List<Row> rows(Asked asked, int most, @Nullable String cursor) {
        StringBuilder sql = new StringBuilder(FOUND);
        List<Object> parameters = new ArrayList<>();
        if (!asked.reach().isEverybody()) {
            sql.append(" and ").append(ReachInSql.condition(asked.reach(), "c.account_manager_id"));
            parameters.add(ReachInSql.parameter(asked.reach()));
        }
        if (asked.accountManager() != null) {
            sql.append(" and c.account_manager_id = ?");
            parameters.add(asked.accountManager());
        }
        if (asked.customer() != null) {
            sql.append(" and p.customer_id = ?");
            parameters.add(asked.customer());
        }
        if (cursor != null) {
            String key = Page.key(cursor);
            int split = key.lastIndexOf('\n');
            if (split < 0 || key.indexOf('\0') >= 0) {
                throw Page.notOurs();
            }
            sql.append(" and (p.customer_id, p.matter) > (?, ?)");
            parameters.add(key.substring(0, split));
            parameters.add(key.substring(split + 1));
        }
        sql.append(" order by p.customer_id, p.matter limit ?");
        parameters.add(most);
        return jdbc.query(
                sql.toString(),
                (row, n) -> new Row(row.getString(1), Matter.valueOf(row.getString(2))),
                parameters.toArray());
    }
}
