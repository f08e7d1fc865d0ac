package io.tierledger.customer.importing.rows;

import io.tierledger.customer.accepting.OrderDesk;
import io.tierledger.customer.importing.runs.ImportKind;
import io.tierledger.customer.judging.JudgementDesk;
import io.tierledger.customer.registering.AccountManagerDesk;
import io.tierledger.customer.registering.CustomerDesk;
import java.time.ZoneId;

/** Which desk takes which kind of file. */
public record Intakes(
        OrderDesk orders,
        CustomerDesk customers,
        AccountManagerDesk managers,
        JudgementDesk judgements,
        CountedKinds kinds,
        ZoneId zone,
        String currency) {

    public Intake<?> of(ImportKind kind, Submission submission) {
        Reading reading = new Reading(submission.locale(), zone, currency);
        return switch (kind) {
            case ORDERS -> new OrderIntake(orders, reading, kinds::known);
            case CUSTOMERS -> new CustomerIntake(customers, reading);
            case ACCOUNT_MANAGERS -> new AccountManagerIntake(managers, reading);
            case JUDGEMENTS -> new JudgementIntake(judgements, reading, submission.sender());
            case ADVANCE, HAND_OVER -> throw new IllegalArgumentException(kind + " brings no file");
        };
    }
}
