package io.tierledger.scoring.partition;

import io.tierledger.contracts.customers.CustomerStatus;
import io.tierledger.scoring.judging.Judgement;
import io.tierledger.scoring.judging.Judgements;
import io.tierledger.scoring.measuring.DayBuckets;
import io.tierledger.scoring.scorecards.Candidate;
import org.jspecify.annotations.Nullable;

/** One customer in the memory of its partition. Few and small fields: there are a hundred thousand of these. Days are epoch days. */
public final class Customer implements Candidate {
    public static final int NEVER = Integer.MIN_VALUE;
    private static final byte[] EMPTY = new byte[0];

    private final String id;
    private final int place;
    private @Nullable DayBuckets buckets;
    private Judgements judgements = Judgements.NONE;
    private long wallet = UNKNOWN;
    private int paymentDays = (int) UNKNOWN;
    private int flags;
    private FactHistory facts = FactHistory.NONE;
    private int touchedOn = NEVER;
    private byte[] memory = EMPTY;
    private @Nullable String accountManager;
    private boolean changed;

    Customer(String id, int place) {
        this.id = id;
        this.place = place;
    }

    /** As it was saved. */
    public Customer(String id, CustomerState state) {
        this(id, state.place());
        flags = state.flags();
        wallet = state.wallet();
        paymentDays = state.paymentDays();
        touchedOn = state.touchedOn();
        memory = state.memory();
        judgements = state.judgements();
        buckets = state.buckets();
        accountManager = state.accountManager();
        facts = state.facts();
    }

    /** All there is to know of it. */
    public CustomerState state() {
        return new CustomerState(
                place, flags, wallet, paymentDays, touchedOn, memory, judgements, buckets, accountManager, facts);
    }

    public String id() {
        return id;
    }

    /** Among the customers of the partition; broadcasts go by it, so it is saved. */
    public int place() {
        return place;
    }

    public boolean isKnown() {
        return (flags & CustomerState.KNOWN) != 0;
    }

    public boolean wasActive() {
        return (flags & CustomerState.WAS_ACTIVE) != 0;
    }

    /** One that nobody told us is read off the orders. */
    public CustomerStatus status() {
        long told = facts.on(FactHistory.STATUS, Integer.MAX_VALUE);
        return told != UNKNOWN
                ? FactHistory.status(told)
                : everOrdered() ? CustomerStatus.ACTIVE : CustomerStatus.PROSPECT;
    }

    public boolean isRemoved() {
        return (flags & CustomerState.REMOVED) != 0;
    }

    /** Whether anything is known of it that a measure could make a figure of. */
    public boolean isMeasured() {
        return everOrdered() || wallet != UNKNOWN || paymentDays != UNKNOWN;
    }

    public FactHistory facts() {
        return facts;
    }

    public @Nullable String accountManager() {
        return accountManager;
    }

    /** Business date of the last thing that may have moved a monthly criterion. */
    int touchedOn() {
        return touchedOn;
    }

    @Override
    public boolean everOrdered() {
        DayBuckets orders = buckets;
        return orders != null && orders.orders() > 0;
    }

    @Override
    public @Nullable DayBuckets buckets() {
        return buckets;
    }

    @Override
    public Judgements judgements() {
        return judgements;
    }

    @Override
    public long wallet() {
        return wallet;
    }

    @Override
    public long paymentDays() {
        return paymentDays;
    }

    /** @param pays days to pay; {@code UNKNOWN} when nobody said */
    public void isRegistered(String status, int pays, @Nullable String lookedAfterBy, int day) {
        flags |= CustomerState.KNOWN | CustomerState.flags(status);
        paymentDays = pays;
        accountManager = lookedAfterBy;
        facts = facts.and(FactHistory.STATUS, day, FactHistory.status(status, true));
        if (pays != UNKNOWN) {
            facts = facts.and(FactHistory.PAYMENT_DAYS, day, pays);
        }
    }

    /** True when scores may follow. Removed is a status of its own: {@link #isLetGo}. */
    public boolean becomes(String status, boolean byAPerson, int day) {
        int before = flags;
        facts = facts.and(FactHistory.STATUS, day, FactHistory.status(status, byAPerson));
        flags = before & ~CustomerState.REMOVED | CustomerState.KNOWN | CustomerState.flags(status);
        return flags != before;
    }

    /**
     * Nothing is said of it any more, and what was said is void; but its orders, judgements and facts stay and go on being written down,
     * so that a customer that comes back is measured by all that it bought.
     */
    public void isLetGo(String status, boolean byAPerson, int day) {
        facts = facts.and(FactHistory.STATUS, day, FactHistory.status(status, byAPerson));
        flags |= CustomerState.REMOVED | CustomerState.KNOWN;
        memory = EMPTY;
    }

    public void isLookedAfterBy(@Nullable String other) {
        accountManager = other;
    }

    public void pays(int days, int day) {
        if (days != paymentDays) {
            paymentDays = days;
            facts = facts.and(FactHistory.PAYMENT_DAYS, day, days);
        }
    }

    /** @param minor a year, with any supplier; minor units of the reporting currency */
    public void isThoughtToSpend(long minor, int day) {
        wallet = minor;
        facts = facts.and(FactHistory.WALLET, day, minor);
    }

    /** @param assessed the day as of which it was last assessed by this judgement's method */
    void isJudged(Judgement judgement, int today, int assessed) {
        judgements = judgements.with(judgement.recordedOn(today), today, assessed);
    }

    /** A scorecard names what counted of a subject {@code then}, and not what counts today. */
    public void isSaidOf(int subject, int then, int today) {
        judgements = judgements.saidOf(subject, then, today);
    }

    /** A scorecard names what counts of a subject on a day. */
    public void isSaid(int subject, int day) {
        judgements = judgements.said(subject, day);
    }

    /** True when it had bought nothing on that day. */
    boolean buys(int day, int kind, long amount, boolean hasCost, long cost, int orders) {
        DayBuckets own = buckets == null ? new DayBuckets() : buckets;
        buckets = own;
        return own.add(day, kind, amount, hasCost, cost, orders);
    }

    void isTouched(int day) {
        touchedOn = Math.max(touchedOn, day);
    }

    /** What was last published under each method ({@link io.tierledger.scoring.scorecards.MemoryLayout}); empty before anything can be. */
    public byte[] memory() {
        return memory;
    }

    public boolean hasMemory() {
        return memory.length > 0;
    }

    /** Another memory: a longer one, or the one it had before something went wrong. */
    public void remembers(byte[] other) {
        memory = other;
    }

    /** Its memory, to be written to: whoever holds the one before keeps it as it was. */
    public byte[] memoryAnew() {
        memory = memory.clone();
        return memory;
    }

    /** False when it had changed before, since it was last saved. */
    boolean changes() {
        boolean first = !changed;
        changed = true;
        return first;
    }

    void isSaved() {
        changed = false;
    }
}
