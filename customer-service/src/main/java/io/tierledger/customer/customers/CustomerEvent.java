package io.tierledger.customer.customers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened to a customer; stream {@code customer:<id>}. {@code asOf} is the business date, null before there is one. */
public sealed interface CustomerEvent {
    String customerId();

    record CustomerRegistered(
            String customerId,
            Profile profile,
            Status status,
            @Nullable String accountManagerId,
            @Nullable LocalDate asOf)
            implements CustomerEvent {}

    record CustomerChanged(
            String customerId, Profile profile, @Nullable LocalDate asOf) implements CustomerEvent {}

    /**
     * @param reason in clear, before revision 2, as is a typed name in {@code decidedBy}
     * @param decidedBy what decided, where nobody said anything: {@code order:O1}, {@code import} or {@code api}
     * @param said by a person, since revision 2; absent where nobody said anything
     */
    record CustomerStatusChanged(
            String customerId,
            Status from,
            Status to,
            @Nullable String reason,
            @Nullable String decidedBy,
            @Nullable LocalDate asOf,
            @Nullable PersonSaid said)
            implements CustomerEvent, Decided {

        /** By an order, a file, or a program without a name. */
        public CustomerStatusChanged(
                String customerId, Status from, Status to, String decidedBy, @Nullable LocalDate asOf) {
            this(customerId, from, to, null, decidedBy, asOf, null);
        }

        /** By a person. */
        public CustomerStatusChanged(
                String customerId, Status from, Status to, PersonSaid said, @Nullable LocalDate asOf) {
            this(customerId, from, to, null, null, asOf, said);
        }

        /** Whether a person declared it, with a reason. */
        public boolean declared() {
            return said == null ? reason != null : said.reasoned();
        }
    }

    /**
     * The customer's keys were destroyed: its name, its extra columns and whatever was said of it open no more. An event that gives it a name or
     * extra columns again, sealed with another key, makes it known anew.
     *
     * @param erasureId names the erasure
     * @param epoch of the last key that was destroyed
     */
    record SubjectErased(
            String customerId,
            String erasureId,
            int epoch,
            @Nullable LocalDate asOf) implements CustomerEvent {}

    /** As a change of status, {@code reason} and a typed name in clear are from before revision 2. */
    record AccountManagerAssigned(
            String customerId,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason,
            @Nullable String decidedBy,
            @Nullable LocalDate asOf,
            @Nullable PersonSaid said)
            implements CustomerEvent, Decided {

        /** By a file, or a program without a name. */
        public AccountManagerAssigned(
                String customerId,
                @Nullable String from,
                @Nullable String to,
                String decidedBy,
                @Nullable LocalDate asOf) {
            this(customerId, from, to, null, decidedBy, asOf, null);
        }

        /** By a person. */
        public AccountManagerAssigned(
                String customerId,
                @Nullable String from,
                @Nullable String to,
                PersonSaid said,
                @Nullable LocalDate asOf) {
            this(customerId, from, to, null, null, asOf, said);
        }
    }

    /**
     * As a change of status, {@code reason} and a typed name in clear are from before revision 2.
     *
     * @param estimatedSpend a year, with any supplier, minor units of {@code currency}, the reporting currency
     */
    record WalletEstimated(
            String customerId,
            long estimatedSpend,
            String currency,
            @Nullable String productGroup,
            @Nullable String reason,
            @Nullable String decidedBy,
            @Nullable LocalDate asOf,
            @Nullable PersonSaid said)
            implements CustomerEvent, Decided {

        /** Of the whole of it, by a file, or a program without a name. */
        public WalletEstimated(
                String customerId, long estimatedSpend, String currency, String decidedBy, @Nullable LocalDate asOf) {
            this(customerId, estimatedSpend, currency, null, null, decidedBy, asOf, null);
        }

        /** By a person. */
        public WalletEstimated(
                String customerId,
                long estimatedSpend,
                String currency,
                @Nullable String productGroup,
                PersonSaid said,
                @Nullable LocalDate asOf) {
            this(customerId, estimatedSpend, currency, productGroup, null, null, asOf, said);
        }
    }
}
