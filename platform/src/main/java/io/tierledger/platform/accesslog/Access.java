package io.tierledger.platform.accesslog;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did, without when.
 *
 * @param who {@code person:ID} or {@code program:ID}; {@code nobody} where an address needs no sign-in
 * @param session of the token; null where it says none
 * @param act a word of the table of what is logged
 * @param route method and pattern, never what stood in it
 * @param selection what it was narrowed to, {@code name=value} joined by {@code &}: ids, words of ours and days alone
 * @param customers the first {@link #MOST_CUSTOMERS} of those it was about
 * @param count how many it was about; null where that is not known
 * @param network from where, {@code 203.0.113.0/24}; null where that is not known
 * @param outcome {@code answered}, else the code of the refusal or the status of the answer
 */
public record Access(
        String who,
        @Nullable String session,
        String act,
        String route,
        String selection,
        List<String> customers,
        @Nullable Integer count,
        @Nullable String network,
        String outcome) {
    public static final int MOST_CUSTOMERS = 50;
    public static final String ANSWERED = "answered";

    public Access {
        customers = customers.size() > MOST_CUSTOMERS
                ? List.copyOf(customers.subList(0, MOST_CUSTOMERS))
                : List.copyOf(customers);
    }

    /** About these customers, all of them counted. */
    public Access about(Collection<String> all) {
        return new Access(
                who,
                session,
                act,
                route,
                selection,
                all.stream().limit(MOST_CUSTOMERS).toList(),
                all.size(),
                network,
                outcome);
    }
}
