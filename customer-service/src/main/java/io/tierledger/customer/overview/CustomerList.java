package io.tierledger.customer.overview;

import io.tierledger.customer.registering.AccountManagers;
import io.tierledger.platform.web.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Finds, filters and sorts customers; a page goes on where the one before ended. */
final class CustomerList {
    private static final String WITHOUT_NAME = " and n.customer_id is null";
    /** How the cursor of a customer without a name begins, where names are sorted. */
    private static final String NAMELESS = "\n";

    private final JdbcOperations jdbc;
    private final String currency;

    public CustomerList(JdbcOperations jdbc, String reportingCurrency) {
        this.jdbc = jdbc;
        this.currency = reportingCurrency;
    }

    /**
     * What is asked for.
     *
     * @param words part of a name, or the beginning of an id
     * @param among only these customers; null for all
     */
    record Question(
            String words,
            @Nullable String accountManager,
            @Nullable String status,
            @Nullable Set<String> among,
            Sorting sorting) {}

    /** By name, those without one come last, by id. */
    Page<ListedCustomer> page(Question question, int limit, @Nullable String cursor) {
        boolean byName = question.sorting().byName();
        boolean named = byName && (cursor == null || !Page.key(cursor).startsWith(NAMELESS));
        List<ListedCustomer> found = new ArrayList<>();
        if (!byName || named) {
            found.addAll(find(question, question.sorting(), "", cursor, limit + 1));
        }
        if (byName && found.size() <= limit) {
            String after = named || cursor == null
                    ? null
                    : Page.cursor(Page.key(cursor).substring(1) + "\n");
            found.addAll(find(question, Sorting.ID, WITHOUT_NAME, after, limit + 1 - found.size()));
        }
        boolean more = found.size() > limit;
        List<ListedCustomer> page = more ? found.subList(0, limit) : found;
        return new Page<>(List.copyOf(page), more ? cursorOf(page.getLast(), byName) : null);
    }

    private List<ListedCustomer> find(
            Question question, Sorting sorting, String which, @Nullable String cursor, int most) {
        StringBuilder where = new StringBuilder("where true").append(which);
        List<Object> parameters = new ArrayList<>();
        filter(question, where, parameters);
        if (cursor != null) {
            where.append(" and ").append(sorting.beyondCursor());
            parameters.addAll(place(sorting, cursor));
        }
        parameters.add(most);
        String join = sorting.byName() ? "join" : "left join";
        return jdbc.query(
                "select c.*, n.name from customer_listed c " + join
                        + " customer_name n on n.customer_id = c.customer_id " + where + " order by "
                        + sorting.orderBy() + " limit ?",
                (row, n) -> ListedCustomer.of(row, currency),
                parameters.toArray());
    }

    private static void filter(Question question, StringBuilder where, List<Object> parameters) {
        if (!question.words().isEmpty()) {
            String like = question.words().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
            where.append(" and (lower(n.name) like ? or lower(c.customer_id) like ?)");
            parameters.add("%" + like + "%");
            parameters.add(like + "%");
        }
        if (question.accountManager() != null) {
            where.append(" and c.account_manager_id = ?");
            parameters.add(question.accountManager());
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

    private static List<Object> place(Sorting sorting, String cursor) {
        String key = Page.key(cursor);
        int split = key.indexOf('\n');
        if (split < 0 || key.indexOf('\0') >= 0) {
            throw Page.notOurs();
        }
        String id = key.substring(0, split);
        return sorting.byName() ? List.of(key.substring(split + 1), id) : List.of(id);
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
