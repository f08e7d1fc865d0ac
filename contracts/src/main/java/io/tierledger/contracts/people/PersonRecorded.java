package io.tierledger.contracts.people;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person is known as this from here on; the whole of it each time. Name and e-mail are told by customer-service to who may see them.
 *
 * @param personId of ours, without an at sign
 * @param roles words such as {@code sales-manager}, in the order of the table of rights
 * @param team to which the person belongs; null for none
 * @param accountManagerId the account manager that the person is; null for others
 * @param accounts marks of the accounts by which the person signs in, see {@link Digest#ofAccount}
 * @param actor who recorded it
 * @param change the event of customer-service that holds name and e-mail: {@code customer/4711}
 */
@WireName("io.tierledger.person.recorded.v1")
public record PersonRecorded(
        String personId,
        List<String> roles,
        @Nullable String team,
        @Nullable String accountManagerId,
        List<String> accounts,
        String actor,
        String change)
        implements PublishedEvent {
    public PersonRecorded {
        roles = List.copyOf(roles);
        accounts = List.copyOf(accounts);
    }
}
