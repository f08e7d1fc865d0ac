package io.tierledger.rights;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose customers somebody may see: those of some account managers, or those of all but some. Customers for whom nobody answers, and those of
 * account managers whom nobody recorded, are among "all but".
 *
 * @param isAllBut whether {@code accountManagers} are the ones left out, and not the ones taken
 */
public record Reach(boolean isAllBut, Set<String> accountManagers) {
    public static final Reach EVERYBODY = new Reach(true, Set.of());
    public static final Reach NOBODY = new Reach(false, Set.of());

    public Reach {
        accountManagers = Set.copyOf(accountManagers);
    }

    public static Reach of(Set<String> accountManagers) {
        return new Reach(false, accountManagers);
    }

    public static Reach allBut(Set<String> accountManagers) {
        return new Reach(true, accountManagers);
    }

    public boolean isEverybody() {
        return isAllBut && accountManagers.isEmpty();
    }

    public boolean isNobody() {
        return !isAllBut && accountManagers.isEmpty();
    }

    /** @param accountManager who answers for a customer; null for nobody */
    public boolean covers(@Nullable String accountManager) {
        return isAllBut != (accountManager != null && accountManagers.contains(accountManager));
    }

    /** What either covers. */
    public Reach and(Reach other) {
        if (isAllBut && other.isAllBut) {
            return allBut(both(accountManagers, other.accountManagers));
        }
        if (isAllBut) {
            return allBut(without(accountManagers, other.accountManagers));
        }
        return other.isAllBut
                ? other.and(this)
                : of(Stream.concat(accountManagers.stream(), other.accountManagers.stream())
                        .collect(Collectors.toSet()));
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        return some.stream().filter(one -> !others.contains(one)).collect(Collectors.toSet());
    }
}
