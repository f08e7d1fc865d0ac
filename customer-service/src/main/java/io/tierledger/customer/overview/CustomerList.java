package io.tierledger.customer.overview;

import io.tierledger.customer.naming.CustomerNames;
import io.tierledger.customer.naming.Named;
import io.tierledger.customer.registering.AccountManagers;
import io.tierledger.platform.access.ReachInSql;
import io.tierledger.platform.web.Page;
import io.tierledger.rights.Reach;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;

/**
 * Finds, filters and sorts customers; a page goes on where the one before ended. Names are sought and sorted in memory, all else by the
 * database, which is asked for customers by their ids.
 */
final class CustomerList {
    /** How the cursor of a customer without a name begins, where names are sorted. */
    private static final String NAMELESS = "\n";

    private static final int MOST_AT_ONCE = 20_000;

    private final JdbcOperations jdbc;
    private final CustomerNames names;
    private final String currency;

    CustomerList(JdbcOperations jdbc, CustomerNames names, String reportingCurrency) {
        this.jdbc = jdbc;
        this.names = names;
        this.currency = reportingCurrency;
    }

    /**
     * What is asked for.
     *
     * @param words part of a name, or the beginning of an id
     * @param among only these customers; null for all
     * @param reach whose customers are shown at all
     */
    record Question(
            String words,
            @Nullable String accountManager,
            @Nullable String status,
            @Nullable Set<String> among,
            Reach reach,
            Sorting sorting) {

        private String folded() {
            return words.toLowerCase(Locale.ROOT);
        }

        private boolean isAbout(Named customer) {
            return customer.folded().contains(folded()) || isAbout(customer.customerId());
        }

        private boolean isAbout(String customerId) {
            return customerId.toLowerCase(Locale.ROOT).startsWith(folded());
        }
    }

    /** By name, those without one come last, by id. */
    Page<ListedCustomer> page(Question question, int limit, @Nullable String cursor) {
        boolean byName = question.sorting().byName();
        List<ListedCustomer> found = byName ? byName(question, cursor, limit + 1) : byId(question, cursor, limit + 1);
        boolean more = found.size() > limit;
        List<ListedCustomer> page = more ? found.subList(0, limit) : found;
        return new Page<>(named(page, question.reach()), more ? cursorOf(page.getLast(), byName) : null);
    }

    /** No row names a parent that its reader may not open. */
    private List<ListedCustomer> named(List<ListedCustomer> page, Reach reach) {
        Set<String> parents = page.stream()
                .map(ListedCustomer::parentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (reach.isEverybody() || parents.isEmpty()) {
            return List.copyOf(page);
        }
        Set<String> shown = Set.copyOf(jdbc.queryForList(
                "select customer_id from customer_listed where customer_id = any(?) and "
                        + ReachInSql.condition(reach, "account_manager_id"),
                String.class,
                parents.toArray(String[]::new),
                ReachInSql.parameter(reach)));
        return page.stream()
                .map(one -> one.parentId() == null || shown.contains(one.parentId()) ? one : one.withoutParent())
                .toList();
    }

    private List<ListedCustomer> byId(Question question, @Nullable String cursor, int most) {
        StringBuilder where = new StringBuilder("where true");
        List<Object> parameters = new ArrayList<>();
        filter(question, where, parameters);
        if (!question.words().isEmpty()) {
            where.append(" and (c.customer_id = any(?) or lower(c.customer_id) like ?)");
            parameters.add(names.walk(false, null)
                    .filter(question::isAbout)
                    .map(Named::customerId)
                    .toArray(String[]::new));
            parameters.add(question.folded().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (cursor != null) {
            where.append(" and c.customer_id > ?");
            parameters.add(place(cursor).customerId());
        }
        where.append(" order by c.customer_id limit ?");
        parameters.add(most);
        return named(jdbc.query(
                "select c.* from customer_listed c " + where,
                (row, n) -> ListedCustomer.of(row, currency),
                parameters.toArray()));
    }

    private List<ListedCustomer> named(List<ListedCustomer> found) {
        Map<String, String> called =
                names.of(found.stream().map(ListedCustomer::customerId).toList());
        return found.stream()
                .map(one -> one.named(called.get(one.customerId())))
                .toList();
    }

    /** The database is asked for more at once the fewer of them it finds. */
    private List<ListedCustomer> byName(Question question, @Nullable String cursor, int most) {
        List<ListedCustomer> found = new ArrayList<>();
        Iterator<Candidate> candidates = candidates(question, cursor).iterator();
        int many = most;
        while (found.size() < most && candidates.hasNext()) {
            List<Candidate> some = new ArrayList<>(many);
            while (some.size() < many && candidates.hasNext()) {
                some.add(candidates.next());
            }
            take(question, some, most, found);
            many = Math.min(MOST_AT_ONCE, 2 * many);
        }
        return found;
    }

    /** @param name null for none */
    private record Candidate(String customerId, @Nullable String name) {}

    private Stream<Candidate> candidates(Question question, @Nullable String cursor) {
        String key = cursor == null ? "" : Page.key(cursor);
        boolean beforeThem = !key.startsWith(NAMELESS);
        Stream<Candidate> nameless = names.nameless(beforeThem ? "" : key.substring(NAMELESS.length()))
                .filter(question::isAbout)
                .map(id -> new Candidate(id, null));
        if (!beforeThem) {
            return nameless;
        }
        boolean descending = question.sorting() == Sorting.NAME_DESCENDING;
        return Stream.concat(
                names.walk(descending, cursor == null ? null : place(cursor))
                        .filter(question::isAbout)
                        .map(named -> new Candidate(named.customerId(), named.name())),
                nameless);
    }

    private void take(Question question, List<Candidate> some, int most, List<ListedCustomer> found) {
        StringBuilder where = new StringBuilder("where c.customer_id = any(?)");
        List<Object> parameters = new ArrayList<>();
        parameters.add(some.stream().map(Candidate::customerId).toArray(String[]::new));
        filter(question, where, parameters);
        Map<String, ListedCustomer> rows = new HashMap<>();
        RowMapper<ListedCustomer> each = (row, n) -> ListedCustomer.of(row, currency);
        jdbc.query("select c.* from customer_listed c " + where, each, parameters.toArray())
                .forEach(row -> rows.put(row.customerId(), row));
        for (Candidate candidate : some) {
            ListedCustomer row = rows.get(candidate.customerId());
            if (row != null && found.size() < most) {
                found.add(row.named(candidate.name()));
            }
        }
    }

    private static void filter(Question question, StringBuilder where, List<Object> parameters) {
        if (question.accountManager() != null) {
            where.append(" and c.account_manager_id = ?");
            parameters.add(question.accountManager());
        }
        if (!question.reach().isEverybody()) {
            where.append(" and ").append(ReachInSql.condition(question.reach(), "c.account_manager_id"));
            parameters.add(ReachInSql.parameter(question.reach()));
        }
        if (question.status() != null) {
            where.append(" and c.status = ?");
            parameters.add(question.status());
        }
        if (question.among() != null) {
            where.append(" and c.customer_id = any(?)");
            parameters.add(question.among().toArray(String[]::new));
        }
    }

    private static String cursorOf(ListedCustomer last, boolean byName) {
        return Page.cursor(
                last.name() == null && byName
                        ? NAMELESS + last.customerId()
                        : last.customerId() + "\n" + (last.name() == null ? "" : last.name()));
    }

    private static Named place(String cursor) {
        String key = Page.key(cursor);
        int split = key.indexOf('\n');
        if (split < 0 || key.indexOf('\0') >= 0) {
            throw Page.notOurs();
        }
        return Named.of(key.substring(0, split), key.substring(split + 1));
    }

    /** Whether that account manager was registered, or answers for anybody. */
    boolean hasAccountManager(String id) {
        return AccountManagers.isKnown(jdbc, id)
                || Boolean.TRUE.equals(jdbc.queryForObject(
                        "select exists (select 1 from customer_listed where account_manager_id = ?)",
                        Boolean.class,
                        id));
    }
}
