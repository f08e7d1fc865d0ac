package io.tierledger.tier.findings;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.contracts.Amount;
import io.tierledger.contracts.questions.Valuation.Potential;
import io.tierledger.sealing.Opened;
import io.tierledger.tier.events.FindingDismissed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of findings.
 *
 * @param asOf business date
 * @param counts of every kind, whether shown or not, in the state that was asked for
 * @param notLookedFor kinds that could not be looked for, and why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Findings(
        String method,
        int methodVersion,
        LocalDate asOf,
        Basis basis,
        Map<Kind, Long> counts,
        Map<Kind, String> notLookedFor,
        List<Finding> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {

    enum Kind {
        /** In the best tier, without an order for half the revenue window. */
        DEAD_A,
        /** In the last tier below the best tier's border, and its wallet less its revenue reaches that border. */
        HIDDEN_A_WALLET,
        /** In the last tier below the best tier's border, and another method judges its potential highest. */
        HIDDEN_A_JUDGED,
        /** In the last tier below the best tier's border, and nobody has judged its potential. */
        HIDDEN_A_UNJUDGED,
        /** Profit of the past twelve months below zero, in every tier. */
        LOSS_MAKING,
        /** In the last tier, with more contacts in twelve months than its programme promises. */
        EXPENSIVE_C;

        /** Empty for what is no kind. */
        static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(word))
                    .findFirst();
        }
    }

    /** How far people are with a finding. */
    enum State {
        /** Nobody is to see to it, and it is not dismissed. */
        OPEN {
            @Override
            boolean isOf(@Nullable Followed followed, LocalDate today) {
                return !TASK.isOf(followed, today) && !DISMISSED.isOf(followed, today);
            }
        },
        /** Somebody is to see to it, overdue or not. */
        TASK {
            @Override
            boolean isOf(@Nullable Followed followed, LocalDate today) {
                return followed != null && followed.isTask();
            }
        },
        /** Nobody is to see to it until a day. */
        DISMISSED {
            @Override
            boolean isOf(@Nullable Followed followed, LocalDate today) {
                return followed != null && followed.isDismissed(today);
            }
        };

        abstract boolean isOf(@Nullable Followed followed, LocalDate today);
    }

    /**
     * What customers are held against.
     *
     * @param window of the method's revenue; it begins on {@code windowFrom}, its latter half on {@code halfWindowFrom}
     * @param border where the best tier begins; null for a method without one in money
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Basis(
            String bestTier,
            String lastTier,
            String window,
            LocalDate windowFrom,
            LocalDate halfWindowFrom,
            @Nullable String borderCriterion,
            @Nullable Amount border,
            int promisedContacts) {}

    /**
     * One customer, and the numbers behind the finding.
     *
     * @param revenue and {@code profit} of the past twelve months
     * @param orders in the method's window
     * @param remainingWallet estimate of total spend less revenue
     * @param contacts of the past twelve months
     * @param task null where nobody is to see to it
     * @param dismissal null where it is not dismissed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Finding(
            String id,
            Kind kind,
            String customerId,
            @Nullable String customerName,
            @Nullable String accountManagerId,
            String tier,
            String tierName,
            Amount revenue,
            Amount profit,
            long orders,
            @Nullable LocalDate lastOrderOn,
            @Nullable Amount wallet,
            @Nullable Amount remainingWallet,
            @Nullable Amount border,
            List<Potential> potentials,
            @Nullable Integer contacts,
            @Nullable Integer promisedContacts,
            String sentence,
            @Nullable Task task,
            @Nullable Dismissal dismissal) {}

    /**
     * What somebody is to see to.
     *
     * @param owner id of that person
     * @param due last day, on which it is not overdue yet
     * @param givenOn business date
     * @param givenBy id of who gave it
     */
    record Task(String owner, LocalDate due, boolean overdue, LocalDate givenOn, String givenBy) {
        static @Nullable Task of(@Nullable Followed followed, LocalDate today) {
            if (followed == null || followed.owner() == null) {
                return null;
            }
            return new Task(
                    followed.owner(), followed.until(), followed.isOverdue(today), followed.on(), followed.by());
        }
    }

    /**
     * That nobody is to see to it for now.
     *
     * @param until last day of that
     * @param dismissedOn business date
     * @param dismissedBy id of who did
     * @param sealed why no reason is shown: {@code erased}, or for now {@code unavailable}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Dismissal(
            LocalDate until,
            LocalDate dismissedOn,
            String dismissedBy,
            @Nullable String reason,
            @Nullable String sealed) {
        static @Nullable Dismissal of(Followed followed, LocalDate today, Opened why) {
            return followed.isDismissed(today)
                    ? new Dismissal(
                            followed.until(),
                            followed.on(),
                            followed.by(),
                            why.member(FindingDismissed.REASON),
                            why.why())
                    : null;
        }
    }
}
