package io.tierledger.customer.importing.rows;

import io.tierledger.contracts.Amount;
import io.tierledger.customer.accepting.OrderDesk;
import io.tierledger.customer.importing.columns.OrderColumn;
import io.tierledger.customer.importing.runs.ImportCounts;
import io.tierledger.customer.importing.sorting.KeptRow;
import io.tierledger.customer.importing.sorting.OrderPacking;
import io.tierledger.customer.importing.sorting.Packing;
import io.tierledger.customer.importing.sorting.Spool;
import io.tierledger.customer.orders.OrderTerms;
import io.tierledger.reading.BadValue;
import io.tierledger.reading.Column;
import io.tierledger.reading.Days;
import io.tierledger.reading.Money;
import io.tierledger.reading.Remark;
import io.tierledger.reading.Row;
import io.tierledger.reading.RowError;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A file of orders. */
public final class OrderIntake implements Intake<OrderTerms> {
    private final OrderDesk desk;
    private final Reading reading;
    private final Words words = new Words();
    private final Map<String, Integer> digits = new HashMap<>();
    private final Dating dating;
    private final KindRemarks kinds;
    private final OrderStatuses statuses;
    private final Days moments;
    private boolean alone;

    /** @param counted kinds of orders that methods count; empty when nobody says */
    public OrderIntake(OrderDesk desk, Reading reading, Supplier<Optional<Set<String>>> counted) {
        this.desk = desk;
        this.reading = reading;
        this.dating = new Dating(desk);
        this.statuses = new OrderStatuses(reading.remarks());
        this.moments = reading.days().again();
        this.kinds = new KindRemarks(counted, reading.remarks());
    }

    @Override
    public Column[] columns() {
        return OrderColumn.values();
    }

    @Override
    public List<List<Column>> required() {
        return List.of(
                List.of(OrderColumn.ORDER_ID),
                List.of(OrderColumn.CUSTOMER_ID),
                List.of(OrderColumn.PLACED_ON, OrderColumn.PLACED_AT),
                List.of(OrderColumn.AMOUNT));
    }

    @Override
    public Reading reading() {
        return reading;
    }

    @Override
    public OrderTerms read(Row row) throws BadValue {
        statuses.requireOrder(row.value(OrderColumn.STATUS), row.line());
        String currency = currency(words.word(row, OrderColumn.CURRENCY));
        int decimals = decimals(currency);
        String cost = row.value(OrderColumn.COST);
        String kind = words.plainWord(row, OrderColumn.KIND);
        return new OrderTerms(
                Words.id(row, OrderColumn.ORDER_ID),
                Words.id(row, OrderColumn.CUSTOMER_ID),
                placedOn(row),
                amount(row, decimals, currency),
                currency,
                rate(row),
                cost == null ? null : Long.valueOf(reading.numbers().atLeastZero("cost", cost, decimals, currency)),
                words.word(row, OrderColumn.CHANNEL),
                kind,
                words.word(row, OrderColumn.PRODUCT_GROUP));
    }

    private LocalDate placedOn(Row row) throws BadValue {
        String day = row.value(OrderColumn.PLACED_ON);
        String moment = row.value(OrderColumn.PLACED_AT);
        if (day == null && moment == null) {
            throw new BadValue("placed_on", "missing", "placed_on is missing.");
        }
        if (day == null) {
            return reading.days().dayOfMoment("placed_at", moment == null ? "" : moment);
        }
        LocalDate placedOn = reading.days().dayOfMoment("placed_on", day);
        if (moment != null) {
            sayOther(moment, placedOn, row.line());
        }
        return placedOn;
    }

    /** Who exports both may well mean two things by them, such as when the order was typed in; an hour alone says no day. */
    private void sayOther(String moment, LocalDate placedOn, long line) {
        try {
            if (!moments.dayOfMoment("placed_at", moment).equals(placedOn)) {
                reading.remarks()
                        .say(
                                Remark.Kind.DAY_BESIDE,
                                Map.of(),
                                "placed_at is another day than placed_on, which counts",
                                line);
            }
        } catch (BadValue noDay) {
            // nothing that could be another day
        }
    }

    private long amount(Row row, int decimals, String currency) throws BadValue {
        String amount = row.value(OrderColumn.AMOUNT);
        if (amount == null) {
            throw new BadValue("amount", "missing", "amount is missing.");
        }
        return reading.numbers().atLeastZero("amount", amount, decimals, currency);
    }

    private @Nullable String rate(Row row) throws BadValue {
        String rate = row.value(OrderColumn.RATE);
        if (rate == null) {
            return null;
        }
        var exact = reading.numbers().decimal("rate", rate);
        if (exact.signum() <= 0) {
            throw new BadValue("rate", "rate", "A rate is above zero.");
        }
        return exact.toPlainString();
    }

    /** Without a currency the amount is in the reporting currency of the installation. */
    private String currency(@Nullable String said) {
        return said == null ? reading.currency() : Money.code(said);
    }

    private int decimals(String currency) throws BadValue {
        Integer known = digits.get(currency);
        if (known == null) {
            if (!Amount.isCurrency(currency)) {
                throw new BadValue("currency", "currency", "Not an ISO 4217 currency: " + currency);
            }
            known = Amount.digits(currency);
            digits.put(currency, known);
        }
        return known;
    }

    @Override
    public Map<String, @Nullable Object> shown(OrderTerms order) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("orderId", order.orderId());
        shown.put("customerId", order.customerId());
        shown.put("placedOn", order.placedOn());
        shown.put("amount", Amount.ofMinor(order.amount(), order.currency()));
        shown.put("rate", order.rate());
        shown.put("cost", order.cost() == null ? null : Amount.ofMinor(order.cost(), order.currency()));
        shown.put("channel", order.channel());
        shown.put("kind", order.kind());
        shown.put("productGroup", order.productGroup());
        return shown;
    }

    @Override
    public Packing<OrderTerms> packing() {
        return new OrderPacking();
    }

    @Override
    public int day(OrderTerms order) {
        return dating.day(order.placedOn());
    }

    @Override
    public void wasRead(Spool<OrderTerms> all) {
        dating.wasRead();
        alone = all.size() == 1;
    }

    @Override
    public @Nullable Objection objection(KeptRow<OrderTerms> kept) {
        RowError wrong = dating.objection(kept.line(), kept.item().placedOn());
        return wrong == null ? null : new Objection(wrong, true);
    }

    @Override
    public void passes(KeptRow<OrderTerms> kept) {
        kinds.saw(kept.item().kind(), kept.line());
    }

    @Override
    public void store(Batch<OrderTerms> batch, Counting counting) {
        BitSet refused = new BitSet();
        accept(desk, batch, counting, refused);
        sayKinds(batch, refused);
    }

    @Override
    public ImportCounts foretell(Batch<OrderTerms> batch, Trial trial) {
        BitSet refused = new BitSet();
        ImportCounts told =
                trial.told((transaction, counting) -> accept(desk.within(transaction), batch, counting, refused));
        sayKinds(batch, refused);
        return told;
    }

    /** Outside of every transaction: another service may be asked. */
    private void sayKinds(Batch<OrderTerms> batch, BitSet refused) {
        for (int i = refused.nextClearBit(0); i < batch.items.size(); i = refused.nextClearBit(i + 1)) {
            kinds.saw(batch.items.get(i).kind(), batch.line(i));
        }
    }

    private void accept(OrderDesk at, Batch<OrderTerms> batch, Counting counting, BitSet refused) {
        OrderDesk.Alongside counted = (transaction, from, verdicts) -> {
            OrderVerdicts.mark(refused, from, verdicts);
            if (!verdicts.isEmpty()) {
                counting.write(transaction, OrderVerdicts.tally(batch, from, verdicts));
            }
        };
        if (alone) {
            at.acceptEach(batch.items, counted);
        } else {
            at.accept(batch.items, counted);
        }
    }
}
