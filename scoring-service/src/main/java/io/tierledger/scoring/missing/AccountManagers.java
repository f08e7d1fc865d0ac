package io.tierledger.scoring.missing;

import io.tierledger.contracts.questions.Known;
import io.tierledger.neighbours.CustomerQuestions;
import io.tierledger.neighbours.Neighbour;
import io.tierledger.platform.web.Refused;
import io.tierledger.rights.Reach;
import java.time.Duration;
import org.springframework.core.env.Environment;

/**
 * Whether an account manager exists: customer-service registers them; blocking. While it does not answer nobody is refused: an empty
 * list is better than none.
 */
final class AccountManagers {
    private final Neighbour<CustomerQuestions> customers;

    /** @param limit so long customer-service is waited for */
    AccountManagers(Environment environment, Duration limit) {
        this.customers = Neighbour.customers(environment, limit);
    }

    /**
     * @throws Refused 404 for one that does not exist, and for one whose customers the reader may not see
     */
    void mustExist(String id, Reach reach) {
        if (!reach.covers(id)
                || !customers
                        .ask(questions -> questions.accountManager(id))
                        .map(Known::known)
                        .orElse(true)) {
            throw Refused.notFound("account manager", id);
        }
    }
}
