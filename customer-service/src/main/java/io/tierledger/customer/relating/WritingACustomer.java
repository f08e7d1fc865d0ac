package io.tierledger.customer.relating;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Amount;
import io.tierledger.customer.customers.CustomerCommand.Assignment;
import io.tierledger.customer.customers.SaidOfChanges;
import io.tierledger.customer.eventsourcing.CustomerRefusals;
import io.tierledger.customer.naming.PersonalTexts;
import io.tierledger.customer.registering.CustomerDesk;
import io.tierledger.customer.registering.CustomerTerms;
import io.tierledger.customer.registering.Registered;
import io.tierledger.customer.registering.RelationRefusal;
import io.tierledger.customer.saying.Saying;
import io.tierledger.platform.web.Refused;
import io.tierledger.rights.Reach;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the document of a customer. Its name and extra columns are sealed before the append lock is taken, so this path is the desk's own. */
final class WritingACustomer {
    /** The version of a customer that is not there. */
    static final long NOBODY_YET = -1;

    private static final List<String> NEVER_ABSENT = List.of("status", "estimatedSpend");

    /** What a patch has to name that says anything of what is sealed. */
    private static final List<String> SAYING_TEXTS = List.of("name", "facts");

    private final Customers customers;
    private final CustomerDesk desk;
    private final Saying saying;
    private final JsonMapper json;

    WritingACustomer(Customers customers, CustomerDesk desk, Saying saying, JsonMapper json) {
        this.saying = saying;
        this.customers = customers;
        this.desk = desk;
        this.json = json;
    }

    ResponseEntity<CustomerPage> anew(String id, NewCustomer said, long expected, @Nullable String person) {
        CustomerTerms terms = said.terms(id, customers.currency(), Map.of());
        return write(terms, expected, () -> said(null, terms, person));
    }

    /** @param read the version that its writer read; null for whichever there is */
    ResponseEntity<CustomerPage> over(
            CustomerPage before, NewCustomer said, @Nullable Long read, @Nullable String person) {
        Map<String, String> facts = PersonalTexts.facts(before.texts().members());
        return over(before, said.terms(before.customerId(), customers.currency(), facts), read, person);
    }

    /** As the first time, of a customer whose texts were erased. */
    ResponseEntity<CustomerPage> knownAnew(
            CustomerPage before, NewCustomer said, @Nullable Long read, @Nullable String person) {
        CustomerTerms terms = said.terms(before.customerId(), customers.currency(), Map.of());
        long expected = read == null ? before.version() : read;
        mustBeRelatedAsSaid(terms);
        return answered(
                desk.registerAnew(terms, expected, Actor.API, () -> said(before, terms, person)),
                terms.customerId(),
                expected);
    }

    private ResponseEntity<CustomerPage> over(
            CustomerPage before, CustomerTerms terms, @Nullable Long read, @Nullable String person) {
        long expected = read == null ? before.version() : read;
        return write(terms, expected, () -> said(before, terms, person));
    }

    /**
     * Whoever read another version than {@code before} is refused, so that it is known here what changes.
     *
     * @param before null for a customer that is new
     * @param person null for a program that writes without a name
     */
    private SaidOfChanges said(@Nullable CustomerPage before, CustomerTerms terms, @Nullable String person) {
        if (person == null) {
            return SaidOfChanges.NOTHING;
        }
        String id = terms.customerId();
        return new SaidOfChanges(
                before != null && becomes(before, terms) ? saying.ofStatus(id, person, null) : null,
                before != null && goesOver(before, terms) ? saying.ofAccountManager(id, person, null) : null,
                isEstimated(before, terms) ? saying.ofEstimate(id, person, null) : null);
    }

    private static boolean becomes(CustomerPage before, CustomerTerms terms) {
        return terms.status() != null && terms.status() != before.status();
    }

    private static boolean goesOver(CustomerPage before, CustomerTerms terms) {
        Assignment manager = terms.accountManager();
        return manager != null && !Objects.equals(manager.accountManagerId(), before.accountManagerId());
    }

    private static boolean isEstimated(@Nullable CustomerPage before, CustomerTerms terms) {
        Amount present = before == null ? null : before.estimatedSpend();
        Long spend = terms.estimatedSpend();
        return spend != null && (present == null || present.minor() != spend);
    }

    ResponseEntity<CustomerPage> merged(
            CustomerPage before, ObjectNode patch, @Nullable Long read, @Nullable String person) {
        for (String field : NEVER_ABSENT) {
            if (patch.path(field).isNull()) {
                throw Refused.invalid(field, "missing", field + " cannot be taken away.");
            }
        }
        NewCustomer said = merged(NewCustomer.of(before), patch);
        return SAYING_TEXTS.stream().anyMatch(patch::has)
                ? over(before, said, read, person)
                : over(
                        before,
                        said.terms(before.customerId(), customers.currency(), Map.of())
                                .withoutTexts(),
                        read,
                        person);
    }

    private NewCustomer merged(NewCustomer before, ObjectNode patch) {
        try {
            JsonNode whole = json.readerForUpdating(json.valueToTree(before)).readValue(patch);
            return json.treeToValue(whole, NewCustomer.class);
        } catch (JacksonException unreadable) {
            throw new ServerWebInputException("a merge patch cannot be read", null, unreadable);
        }
    }

    private ResponseEntity<CustomerPage> write(CustomerTerms terms, long expected, Supplier<SaidOfChanges> said) {
        mustBeRelatedAsSaid(terms);
        return answered(desk.register(terms, expected, Actor.API, said), terms.customerId(), expected);
    }

    private void mustBeRelatedAsSaid(CustomerTerms terms) {
        RelationRefusal wrong = desk.objection(terms);
        if (wrong != null) {
            throw Refused.invalid(field(wrong), wrong.code(), wrong.words());
        }
    }

    private ResponseEntity<CustomerPage> answered(Registered registered, String id, long expected) {
        return switch (registered) {
            case Registered.Stored stored -> customers.answer(id, stored.isNew() ? 201 : 200, Reach.EVERYBODY);
            case Registered.NothingChanged same -> customers.answer(id, 200, Reach.EVERYBODY);
            case Registered.Rejected rejected -> throw CustomerRefusals.asProblem(rejected.refusal());
            case Registered.Stale stale ->
                throw Refused.stale("The customer has version " + stale.version() + ", not " + expected + ".");
        };
    }

    private static String field(RelationRefusal wrong) {
        return wrong instanceof RelationRefusal.UnknownAccountManager ? "accountManagerId" : "parentId";
    }
}
