package io.tierledger.customer.importing;

import io.tierledger.customer.importing.columns.AccountManagerColumn;
import io.tierledger.customer.registering.AccountManagerDesk;
import io.tierledger.customer.registering.AccountManagerTerms;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.reading.BadValue;
import io.tierledger.reading.Column;
import io.tierledger.reading.Remarks;
import io.tierledger.reading.Row;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file of account managers; the whole of each. */
final class AccountManagerIntake implements Intake<AccountManagerTerms> {
    private static final long MOST_HOURS = 16_800;

    private final AccountManagerDesk desk;
    private final Reading reading;

    AccountManagerIntake(AccountManagerDesk desk, Reading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    @Override
    public Column[] columns() {
        return AccountManagerColumn.values();
    }

    @Override
    public List<List<Column>> required() {
        return List.of(List.of(AccountManagerColumn.ACCOUNT_MANAGER_ID), List.of(AccountManagerColumn.NAME));
    }

    @Override
    public Remarks remarks() {
        return reading.remarks();
    }

    @Override
    public AccountManagerTerms read(Row row) throws BadValue {
        String name = row.value(AccountManagerColumn.NAME);
        if (name == null) {
            throw new BadValue("name", "missing", "name is missing.");
        }
        return new AccountManagerTerms(
                Words.id(row, AccountManagerColumn.ACCOUNT_MANAGER_ID),
                Words.checked("name", name, Words.TEXT),
                text(row, AccountManagerColumn.EMAIL),
                text(row, AccountManagerColumn.TEAM),
                hours(row));
    }

    private static @Nullable String text(Row row, Column column) throws BadValue {
        String value = row.value(column);
        return value == null ? null : Words.checked(column.heading(), value, Words.TEXT);
    }

    private @Nullable Integer hours(Row row) throws BadValue {
        String hours = row.value(AccountManagerColumn.HOURS_PER_WEEK);
        if (hours == null) {
            return null;
        }
        long hundredths = reading.numbers().minor("hours_per_week", hours, 2);
        if (hundredths < 0 || hundredths > MOST_HOURS) {
            throw new BadValue("hours_per_week", "hours", "hours_per_week is 0 to 168.");
        }
        return (int) hundredths;
    }

    @Override
    public Map<String, @Nullable Object> shown(AccountManagerTerms manager) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("accountManagerId", manager.accountManagerId());
        shown.put("name", manager.name());
        shown.put("email", manager.email());
        shown.put("team", manager.team());
        Integer hours = manager.hoursPerWeek();
        shown.put("hoursPerWeek", hours == null ? null : BigDecimal.valueOf(hours, 2));
        return shown;
    }

    @Override
    public Packing<AccountManagerTerms> packing() {
        return new JsonPacking<>(EventStoreConfiguration.STORED_JSON, AccountManagerTerms.class);
    }

    @Override
    public void store(Batch<AccountManagerTerms> batch, Counting counting) {
        register(desk, batch, counting);
    }

    @Override
    public Tally foretell(Batch<AccountManagerTerms> batch, Trial trial) {
        return trial.told((transaction, counting) -> register(desk.within(transaction), batch, counting));
    }

    private static void register(AccountManagerDesk at, Batch<AccountManagerTerms> batch, Counting counting) {
        at.register(batch.items, (transaction, from, changed) -> {
            Tally tally = new Tally();
            if (from == 0) {
                batch.countRefused(tally);
            }
            for (boolean differs : changed) {
                if (differs) {
                    tally.accept(false);
                } else {
                    tally.duplicate();
                }
            }
            counting.write(transaction, tally);
        });
    }
}
