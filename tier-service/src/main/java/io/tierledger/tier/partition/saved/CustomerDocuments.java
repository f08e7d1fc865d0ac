package io.tierledger.tier.partition.saved;

import io.tierledger.contracts.customers.CustomerStatus;
import io.tierledger.platform.bytes.ByteReader;
import io.tierledger.platform.bytes.ByteWriter;
import io.tierledger.platform.bytes.KeptForm;
import io.tierledger.platform.bytes.UnreadableBytes;
import io.tierledger.tier.partition.Customer;
import io.tierledger.tier.partition.MethodsInForce;
import io.tierledger.tier.partition.Standing;
import io.tierledger.tier.partition.StandingState;
import io.tierledger.tier.partition.StandingState.Hand;
import io.tierledger.tier.partition.UnderReview;
import io.tierledger.tier.partition.UnderReview.Said;
import io.tierledger.tier.placement.policy.Lean;

/** One customer as a document; its methods stand in it by name. */
@KeptForm(
        name = "tiered-customer",
        everWritten = {
            CustomerDocuments.WITHOUT_FORM,
            CustomerDocuments.TEXTS_IN_CLEAR,
            CustomerDocuments.WITHOUT_PROVISIONAL,
            CustomerDocuments.WITHOUT_REVIEWS,
            CustomerDocuments.FORM
        })
final class CustomerDocuments {
    static final int WITHOUT_FORM = 0;
    /** No status has a number that is written so, nor as {@link #FORM}. */
    static final int TEXTS_IN_CLEAR = 3;

    static final int WITHOUT_PROVISIONAL = 5;
    static final int WITHOUT_REVIEWS = 7;
    static final int FORM = 9;

    private static final int NO_STATUS = -1;
    private static final String WHAT = "a tiered customer";
    private static final int PLACED = 1;
    private static final int AT_MONTH_END = 2;
    private static final int FIRST_ORDER = 4;
    private static final int LOOKS_BACK = 8;
    private static final int SCORED = 16;
    private static final int BY_HAND = 32;
    private static final int ASSESSED = 64;
    private static final int PROVISIONAL = 128;
    private static final int UNDER_REVIEW = 1;
    private static final int OF_REVIEW = 2;
    private static final int DEFENDED = 1;
    private static final int DECIDED = 2;
    private static final int GONE = 4;

    private final MethodsInForce methods;

    CustomerDocuments(MethodsInForce methods) {
        this.methods = methods;
    }

    byte[] write(Customer customer) {
        CustomerStatus status = customer.toldStatus();
        ByteWriter out = new ByteWriter(FORM, 128);
        out.number(status == null ? NO_STATUS : status.number()).textOrNull(customer.accountManager());
        for (int method = 0; method < customer.methods(); method++) {
            Standing standing = customer.find(method);
            if (standing != null) {
                out.text(methods.idOf(method));
                write(standing.state(), out);
            }
        }
        return out.text("").written();
    }

    private static void write(StandingState standing, ByteWriter out) {
        String tier = standing.tier();
        byte[] scorecard = standing.scorecard();
        Hand hand = standing.hand();
        out.flags((tier != null ? PLACED : 0)
                | (standing.atMonthEnd() ? AT_MONTH_END : 0)
                | (standing.firstOrder() ? FIRST_ORDER : 0)
                | (standing.looksBack() ? LOOKS_BACK : 0)
                | (scorecard != null ? SCORED : 0)
                | (hand != null ? BY_HAND : 0)
                | (standing.provisional() != null ? ASSESSED : 0)
                | (Boolean.TRUE.equals(standing.provisional()) ? PROVISIONAL : 0));
        out.flags((standing.review() != null ? UNDER_REVIEW : 0) | (hand != null && hand.ofReview() ? OF_REVIEW : 0));
        out.number(standing.changes())
                .number(standing.since())
                .number(standing.promotedOn())
                .number(standing.worseSince())
                .number(standing.due())
                .number(standing.assessedBy());
        if (tier != null) {
            out.text(tier);
        }
        if (scorecard != null) {
            out.block(scorecard);
        }
        if (hand != null) {
            out.text(hand.tier()).number(hand.since()).number(hand.until());
        }
        if (standing.review() != null) {
            write(standing.review(), out);
        }
    }

    private static void write(UnderReview review, ByteWriter out) {
        Said defended = review.defended();
        Said decided = review.decided();
        out.flags((defended != null ? DEFENDED : 0) | (decided != null ? DECIDED : 0) | (review.gone() ? GONE : 0))
                .text(review.review())
                .number(review.number())
                .number(review.version())
                .number(review.proposedOn())
                .text(review.tierThen())
                .text(review.proposed())
                .number(review.lean().number())
                .number(review.worseSince())
                .block(review.scorecard());
        if (defended != null) {
            write(defended, out);
        }
        if (decided != null) {
            write(decided, out);
        }
    }

    private static void write(Said said, ByteWriter out) {
        out.number(said.position())
                .number(said.about())
                .text(said.tier())
                .number(said.until())
                .text(said.actor());
    }

    /** @throws UnreadableBytes when the document is cut short, or of a form that this version does not know */
    Customer read(String id, byte[] document) {
        return UnreadableBytes.readWhole(WHAT, document, in -> {
            int form = begin(in);
            Customer customer = new Customer(id);
            int status = in.small();
            customer.becomes(status < 0 ? null : CustomerStatus.numbered(status));
            customer.isLookedAfterBy(in.textOrNull());
            for (String method = in.text(); !method.isEmpty(); method = in.text()) {
                customer.standing(methods.indexOf(method)).restore(readStanding(in, form));
            }
            return customer;
        });
    }

    /** The form before forms began with the number of a status, or -1. */
    private static int begin(ByteReader in) {
        long first = in.number();
        in.back(0);
        return first < NO_STATUS || first > CustomerStatus.REMOVED.number()
                ? in.form(WHAT, TEXTS_IN_CLEAR, WITHOUT_PROVISIONAL, WITHOUT_REVIEWS, FORM)
                : WITHOUT_FORM;
    }

    /** In the order in which they are written. */
    private static StandingState readStanding(ByteReader in, int form) {
        int flags = in.flags();
        int reviewed = form == FORM ? in.flags() : 0;
        return new StandingState(
                (flags & AT_MONTH_END) != 0,
                (flags & FIRST_ORDER) != 0,
                (flags & LOOKS_BACK) != 0,
                in.small(),
                in.small(),
                in.small(),
                in.small(),
                in.small(),
                in.small(),
                (flags & ASSESSED) != 0 ? (flags & PROVISIONAL) != 0 : null,
                (flags & PLACED) != 0 ? in.text().intern() : null,
                (flags & SCORED) != 0 ? in.block() : null,
                (flags & BY_HAND) != 0 ? readHand(in, (reviewed & OF_REVIEW) != 0) : null,
                (reviewed & UNDER_REVIEW) != 0 ? readReview(in) : null);
    }

    private static Hand readHand(ByteReader in, boolean ofReview) {
        return new Hand(in.text(), in.small(), in.small(), ofReview);
    }

    private static UnderReview readReview(ByteReader in) {
        int flags = in.flags();
        return new UnderReview(
                in.text(),
                in.small(),
                in.small(),
                in.small(),
                in.text().intern(),
                in.text().intern(),
                Lean.numbered(in.small()),
                in.small(),
                in.block(),
                (flags & DEFENDED) != 0 ? readSaid(in) : null,
                (flags & DECIDED) != 0 ? readSaid(in) : null,
                (flags & GONE) != 0);
    }

    private static Said readSaid(ByteReader in) {
        return new Said(
                in.number(),
                in.small(),
                in.text().intern(),
                in.small(),
                in.text().intern());
    }
}
