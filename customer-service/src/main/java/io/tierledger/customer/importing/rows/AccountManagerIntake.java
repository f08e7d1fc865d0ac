package io.tierledger.customer.importing.rows;

import io.tierledger.customer.importing.columns.AccountManagerColumn;
import io.tierledger.customer.importing.runs.ImportCounts;
import io.tierledger.customer.importing.sorting.JsonPacking;
import io.tierledger.customer.importing.sorting.Packing;
import io.tierledger.customer.registering.AccountManagerDesk;
import io.tierledger.customer.registering.AccountManagerSaid;
import io.tierledger.customer.registering.Given;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.reading.BadValue;
import io.tierledger.reading.Column;
import io.tierledger.reading.Row;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file of account managers. A column that the file has not, leaves things as they are. */
final class AccountManagerIntake implements Intake<AccountManagerSaid> {
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
    public Reading reading() {
        return reading;
    }

    @Override
    public AccountManagerSaid read(Row row) throws BadValue {
        String name = row.value(AccountManagerColumn.NAME);
        if (name == null) {
            throw new BadValue("name", "missing", "name is missing.");
        }
        return new AccountManagerSaid(
                Words.id(row, AccountManagerColumn.ACCOUNT_MANAGER_ID),
                Words.line("name", name),
                text(row, AccountManagerColumn.EMAIL),
                text(row, AccountManagerColumn.TEAM),
                hours(row));
    }

    private static @Nullable Given<String> text(Row row, Column column) throws BadValue {
        String value = row.value(column);
        return row.has(column) ? new Given<>(value == null ? null : Words.line(column.heading(), value)) : null;
    }

    private @Nullable Given<Integer> hours(Row row) throws BadValue {
        String hours = row.value(AccountManagerColumn.HOURS_PER_WEEK);
        return row.has(AccountManagerColumn.HOURS_PER_WEEK) ? new Given<>(hours == null ? null : hours(hours)) : null;
    }

    private Integer hours(String hours) throws BadValue {
        long hundredths = reading.numbers().few("hours_per_week", hours, 2);
        if (hundredths < 0 || hundredths > MOST_HOURS) {
            throw new BadValue("hours_per_week", "hours", "hours_per_week is 0 to 168.");
        }
        return (int) hundredths;
    }

    @Override
    public Map<String, @Nullable Object> shown(AccountManagerSaid manager) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("accountManagerId", manager.accountManagerId());
        shown.put("name", manager.name());
        Given<Integer> hours = manager.hoursPerWeek();
        shown.put("email", value(manager.email()));
        shown.put("team", value(manager.team()));
        shown.put("hoursPerWeek", hours == null || hours.value() == null ? null : BigDecimal.valueOf(hours.value(), 2));
        return shown;
    }

    private static @Nullable String value(@Nullable Given<String> given) {
        return given == null ? null : given.value();
    }

    @Override
    public Packing<AccountManagerSaid> packing() {
        return new JsonPacking<>(EventStoreConfiguration.STORED_JSON, AccountManagerSaid.class);
    }

    @Override
    public void store(Batch<AccountManagerSaid> batch, Counting counting) {
        register(desk, batch, counting);
    }

    @Override
    public ImportCounts foretell(Batch<AccountManagerSaid> batch, Trial trial) {
        return trial.told((transaction, counting) -> register(desk.within(transaction), batch, counting));
    }

    private static void register(AccountManagerDesk at, Batch<AccountManagerSaid> batch, Counting counting) {
        at.register(batch.items, (transaction, from, changed) -> {
            ImportCounts tally = new ImportCounts();
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
