package io.tierledger.customer.importing.rows;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Amount;
import io.tierledger.customer.customers.CustomerCommand.Assignment;
import io.tierledger.customer.customers.CustomerKind;
import io.tierledger.customer.importing.columns.CustomerColumn;
import io.tierledger.customer.importing.runs.ImportCounts;
import io.tierledger.customer.importing.sorting.JsonPacking;
import io.tierledger.customer.importing.sorting.KeptRow;
import io.tierledger.customer.importing.sorting.Packing;
import io.tierledger.customer.importing.sorting.Spool;
import io.tierledger.customer.orders.OrderTerms;
import io.tierledger.customer.registering.CustomerDesk;
import io.tierledger.customer.registering.CustomerTerms;
import io.tierledger.customer.registering.Given;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.reading.BadValue;
import io.tierledger.reading.Column;
import io.tierledger.reading.Remark;
import io.tierledger.reading.Row;
import io.tierledger.reading.Wording;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file of customers. A column that the file has not, leaves things as they are. */
public final class CustomerIntake implements Intake<CustomerTerms> {
    private static final int MOST_PAYMENT_DAYS = 3_650;

    private final CustomerDesk desk;
    private final Reading reading;
    private final Words words = new Words();
    private final RowRelations relations;

    public CustomerIntake(CustomerDesk desk, Reading reading) {
        this.desk = desk;
        this.reading = reading;
        this.relations = new RowRelations(desk);
    }

    @Override
    public Column[] columns() {
        return CustomerColumn.values();
    }

    @Override
    public List<List<Column>> required() {
        return List.of(List.of(CustomerColumn.CUSTOMER_ID));
    }

    @Override
    public Reading reading() {
        return reading;
    }

    @Override
    public boolean keepsFacts() {
        return true;
    }

    @Override
    public CustomerTerms read(Row row) throws BadValue {
        String name = row.value(CustomerColumn.NAME);
        return new CustomerTerms(
                Words.id(row, CustomerColumn.CUSTOMER_ID),
                name == null ? null : Words.line("name", name),
                kind(row),
                row.has(CustomerColumn.ACCOUNT_MANAGER_ID)
                        ? new Assignment(Words.idOrNone(row, CustomerColumn.ACCOUNT_MANAGER_ID))
                        : null,
                Statuses.read(row.value(CustomerColumn.STATUS)),
                parent(row),
                text(row, CustomerColumn.TERRITORY),
                text(row, CustomerColumn.COUNTRY),
                since(row),
                paymentDays(row),
                spend(row),
                facts(row));
    }

    private static @Nullable CustomerKind kind(Row row) throws BadValue {
        String kind = row.value(CustomerColumn.KIND);
        return kind == null
                ? null
                : switch (kind.toUpperCase(Locale.ROOT)) {
                    case "ORGANISATION", "ORGANIZATION", "ORGANISATIE", "BEDRIJF", "COMPANY", "BUSINESS", "ZAKELIJK" ->
                        CustomerKind.ORGANISATION;
                    case "PERSON", "PERSOON", "PARTICULIER", "INDIVIDUAL", "CONSUMENT" -> CustomerKind.PERSON;
                    default -> throw new BadValue("kind", "kind", "kind is ORGANISATION or PERSON.");
                };
    }

    private static @Nullable Given<String> parent(Row row) throws BadValue {
        return row.has(CustomerColumn.PARENT_ID) ? new Given<>(Words.idOrNone(row, CustomerColumn.PARENT_ID)) : null;
    }

    private @Nullable Given<String> text(Row row, Column column) throws BadValue {
        return row.has(column) ? new Given<>(words.word(row, column)) : null;
    }

    private @Nullable Given<LocalDate> since(Row row) throws BadValue {
        String since = row.value(CustomerColumn.SINCE);
        if (!row.has(CustomerColumn.SINCE)) {
            return null;
        }
        return new Given<>(since == null ? null : reading.days().dayOfMoment("since", since));
    }

    private @Nullable Given<Integer> paymentDays(Row row) throws BadValue {
        String days = row.value(CustomerColumn.PAYMENT_DAYS);
        if (!row.has(CustomerColumn.PAYMENT_DAYS)) {
            return null;
        }
        if (days == null) {
            return new Given<>(null);
        }
        BigDecimal read = reading.numbers().decimal("payment_days", days).stripTrailingZeros();
        if (read.scale() > 0 || read.signum() < 0 || read.compareTo(BigDecimal.valueOf(MOST_PAYMENT_DAYS)) > 0) {
            throw new BadValue(
                    "payment_days",
                    "payment-days",
                    "payment_days is a whole number of days, 0 to " + MOST_PAYMENT_DAYS + ".");
        }
        return new Given<>(read.intValueExact());
    }

    private @Nullable Long spend(Row row) throws BadValue {
        String spend = row.value(CustomerColumn.ESTIMATED_SPEND);
        if (spend == null) {
            return null;
        }
        long minor = reading.numbers()
                .atLeastZero("estimated_spend", spend, Amount.digits(reading.currency()), reading.currency());
        if (minor > OrderTerms.MOST) {
            throw new BadValue("estimated_spend", "too-large", "Too large a number: " + spend);
        }
        return minor;
    }

    /** A note that is longer than we keep never keeps a customer out. */
    private Map<String, String> facts(Row row) {
        Map<String, String> kept = new HashMap<>();
        row.facts().forEach((name, value) -> {
            String legible = Wording.legible(value);
            if (legible.length() > Words.TEXT) {
                reading.remarks()
                        .say(
                                Remark.Kind.FACT_CUT,
                                Map.of("name", name, "most", Integer.toString(Words.TEXT)),
                                name + " is longer than " + Words.TEXT + " characters and was cut",
                                row.line());
                legible = Wording.cut(legible, Words.TEXT);
            }
            kept.put(name, legible);
        });
        return kept;
    }

    @Override
    public Map<String, @Nullable Object> shown(CustomerTerms customer) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("customerId", customer.customerId());
        shown.put("name", customer.name());
        shown.put("kind", customer.kind());
        shown.put("status", customer.status());
        Assignment manager = customer.accountManager();
        shown.put("accountManagerId", manager == null ? null : manager.accountManagerId());
        shown.put("parentId", said(customer.parentId()));
        shown.put("territory", said(customer.territory()));
        shown.put("country", said(customer.country()));
        shown.put("since", said(customer.since()));
        shown.put("paymentDays", said(customer.paymentDays()));
        Long spend = customer.estimatedSpend();
        shown.put("estimatedSpend", spend == null ? null : Amount.ofMinor(spend, reading.currency()));
        shown.putAll(customer.facts());
        return shown;
    }

    private static @Nullable Object said(@Nullable Given<?> given) {
        return given == null ? null : given.value();
    }

    @Override
    public Packing<CustomerTerms> packing() {
        return new JsonPacking<>(EventStoreConfiguration.STORED_JSON, CustomerTerms.class);
    }

    @Override
    public int day(CustomerTerms customer) {
        relations.saw(customer);
        return 0;
    }

    @Override
    public void wasRead(Spool<CustomerTerms> all) throws IOException {
        relations.wasRead(all);
    }

    @Override
    public @Nullable Objection objection(KeptRow<CustomerTerms> kept) {
        return relations.objection(kept);
    }

    @Override
    public void store(Batch<CustomerTerms> batch, Counting counting) {
        desk.register(batch.items, Actor.IMPORT, counted(batch, counting));
    }

    @Override
    public ImportCounts foretell(Batch<CustomerTerms> batch, Trial trial) {
        CustomerDesk.Foretelling foretelling = desk.foretelling(batch.items);
        return trial.told(
                (transaction, counting) -> foretelling.register(transaction, Actor.IMPORT, counted(batch, counting)));
    }

    private static CustomerDesk.Alongside counted(Batch<CustomerTerms> batch, Counting counting) {
        return (transaction, from, outcomes) ->
                counting.write(transaction, CustomerOutcomes.tally(batch, from, outcomes));
    }
}
