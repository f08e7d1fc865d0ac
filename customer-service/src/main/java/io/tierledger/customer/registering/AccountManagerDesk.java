package io.tierledger.customer.registering;

import io.tierledger.customer.accepting.Store;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.eventstore.WriteTransaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where account managers become known. */
public final class AccountManagerDesk {
    private final Store store;

    /** What must be stored in the same transaction; {@code changed} says of each whether anything changed. */
    @FunctionalInterface
    public interface Alongside {
        void store(WriteTransaction transaction, int from, List<Boolean> changed);
    }

    public AccountManagerDesk(Store store) {
        this.store = store;
    }

    /** This desk in a transaction that is undone. */
    public AccountManagerDesk within(WriteTransaction transaction) {
        return new AccountManagerDesk(Store.within(transaction));
    }

    /** Blocks until all are stored. */
    public void register(List<AccountManagerSaid> managers, Alongside alongside) {
        int next = 0;
        while (next < managers.size()) {
            int from = next;
            next += store.write((transaction, budget) -> {
                List<AccountManagerSaid> part = managers.subList(from, Math.min(managers.size(), from + budget));
                alongside.store(transaction, from, register(transaction, part));
                return part.size();
            });
        }
    }

    private static List<Boolean> register(WriteTransaction transaction, List<AccountManagerSaid> part) {
        Map<String, AccountManagerTerms> known = AccountManagers.of(
                transaction.jdbc(),
                part.stream().map(AccountManagerSaid::accountManagerId).toList());
        Map<String, AccountManagers.Kept> kept = new LinkedHashMap<>();
        List<Boolean> changed = new ArrayList<>(part.size());
        for (AccountManagerSaid said : part) {
            AccountManagerTerms manager = said.over(known.get(said.accountManagerId()));
            boolean differs = !manager.equals(known.put(manager.accountManagerId(), manager));
            changed.add(differs);
            if (differs) {
                byte[] salt = Commitment.salt();
                kept.put(manager.accountManagerId(), new AccountManagers.Kept(manager, salt));
                transaction.append(new NewEvent(
                        AccountManagerRegistered.stream(manager.accountManagerId()), event(manager, salt)));
            }
        }
        AccountManagers.keep(transaction.jdbc(), List.copyOf(kept.values()));
        return changed;
    }

    private static AccountManagerRegistered event(AccountManagerTerms manager, byte[] salt) {
        String words = manager.name() + "\n" + (manager.email() == null ? "" : manager.email());
        return new AccountManagerRegistered(
                manager.accountManagerId(), Commitment.to(salt, words), manager.team(), manager.hoursPerWeek());
    }
}
