package io.tierledger.scoring.partition;

import org.jspecify.annotations.Nullable;

/** Customers by id: one array with open addressing, an eighth of the memory of a map's entries. Nobody is ever taken out. */
final class CustomersById {
    private @Nullable Customer[] table = new @Nullable Customer[64];
    private int size;

    @Nullable
    Customer find(String id) {
        return table[slot(table, id)];
    }

    void add(Customer customer) {
        if (2 * (size + 1) > table.length) {
            grow();
        }
        int slot = slot(table, customer.id());
        size += table[slot] == null ? 1 : 0;
        table[slot] = customer;
    }

    /** Where the customer is, or would be. */
    private static int slot(@Nullable Customer[] table, String id) {
        int hash = id.hashCode() * 0x9E3779B9;
        int slot = (hash ^ hash >>> 15) & table.length - 1;
        Customer there = table[slot];
        while (there != null && !there.id().equals(id)) {
            slot = slot + 1 & table.length - 1;
            there = table[slot];
        }
        return slot;
    }

    private void grow() {
        @Nullable Customer[] larger = new @Nullable Customer[2 * table.length];
        for (Customer customer : table) {
            if (customer != null) {
                larger[slot(larger, customer.id())] = customer;
            }
        }
        table = larger;
    }

    int size() {
        return size;
    }
}
