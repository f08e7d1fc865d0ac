package io.tierledger.rights;

import static io.tierledger.rights.Role.ACCOUNT_MANAGER;
import static io.tierledger.rights.Role.ADMINISTRATOR;
import static io.tierledger.rights.Role.AUDITOR;
import static io.tierledger.rights.Role.BACK_OFFICE;
import static io.tierledger.rights.Role.POLICY_OWNER;
import static io.tierledger.rights.Role.SALES_MANAGER;
import static io.tierledger.rights.Scope.EVERYTHING;
import static io.tierledger.rights.Scope.ITSELF;
import static io.tierledger.rights.Scope.OWN_CUSTOMERS;
import static io.tierledger.rights.Scope.OWN_DOING;
import static io.tierledger.rights.Scope.OWN_TEAMS;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What routes do, each with who may; every route is one of these. An administrator has no rights of the business by being one. */
public enum Duty {
    /** Needs no sign-in: it says nothing of this installation's business, or its address is a secret. */
    OPEN_TO_EVERYBODY(new Who().everybody()),
    /** Reading is shared: pyramid, tiers, history, receipts, methods, work lists. */
    READING(new Who().everyRole().programs(Purpose.READ)),
    /** What a scrape of figures about the machinery shows. */
    WATCHING(new Who().role(ADMINISTRATOR, EVERYTHING).programs(Purpose.READ)),
    JUDGING(new Who()
            .role(ACCOUNT_MANAGER, OWN_CUSTOMERS)
            .role(SALES_MANAGER, OWN_TEAMS)
            .apart(Keeping.FROM_OVERRIDING)),
    /**
     * Estimating a wallet, skipping an activity, giving a calendar away, saying who sees to a finding, or that nobody does; defending a tier in a
     * review.
     */
    PLANNING(new Who().role(ACCOUNT_MANAGER, OWN_CUSTOMERS).role(SALES_MANAGER, OWN_TEAMS)),
    /** The back office completes for others. */
    COMPLETING(new Who()
            .role(ACCOUNT_MANAGER, OWN_CUSTOMERS)
            .role(BACK_OFFICE, EVERYTHING)
            .role(SALES_MANAGER, OWN_TEAMS)),
    /** Recording what customers ask, answering it, and saying who answers. */
    ANSWERING(new Who()
            .role(ACCOUNT_MANAGER, OWN_CUSTOMERS)
            .role(BACK_OFFICE, EVERYTHING)
            .role(SALES_MANAGER, OWN_TEAMS)),
    /** Saying whether what was agreed with a customer was kept; also who sees to it. */
    CLOSING_AN_AGREEMENT(new Who()
            .role(ACCOUNT_MANAGER, OWN_CUSTOMERS)
            .role(ACCOUNT_MANAGER, OWN_DOING)
            .role(BACK_OFFICE, EVERYTHING)
            .role(SALES_MANAGER, OWN_TEAMS)
            .role(SALES_MANAGER, OWN_DOING)),
    /** Status and account manager of a customer. */
    DECIDING(new Who().role(SALES_MANAGER, OWN_TEAMS).apart(Keeping.FROM_JUDGING)),
    /** Arranging who stands in for an account manager, and saying when it is there: never by who stands in. */
    STANDING_IN(new Who().role(ACCOUNT_MANAGER, ITSELF).role(SALES_MANAGER, OWN_TEAMS)),
    /** Customers go over from one account manager to another. */
    HANDING_OVER(new Who().role(SALES_MANAGER, OWN_TEAMS)),
    OVERRIDING(
            new Who().role(SALES_MANAGER, OWN_TEAMS).apart(Keeping.FROM_JUDGING).second(SecondPerson.WHEN_IT_LIFTS)),
    /**
     * Putting a tier forward that another may set by hand, an exception that another may approve, or a status or account manager that another
     * may decide on; who put it forward takes it back, and who decides about it declines it. Also agreeing on a level up to what is granted.
     */
    PROPOSING(new Who().role(ACCOUNT_MANAGER, OWN_CUSTOMERS).role(SALES_MANAGER, OWN_TEAMS)),
    /** Approving an exception to a service level, which is more than is granted, and ending one. */
    EXCEPTING(
            new Who().role(SALES_MANAGER, OWN_TEAMS).apart(Keeping.FROM_JUDGING).second(SecondPerson.WHEN_IT_LIFTS)),
    /** Opening a review of a team's customers, and closing it. */
    REVIEWING(new Who().role(SALES_MANAGER, OWN_TEAMS)),
    /** Deciding about cases of a review, one by one or many alike. */
    DECIDING_CASES(new Who().role(SALES_MANAGER, OWN_TEAMS).apart(Keeping.FROM_ANSWERING_AND_JUDGING)),
    /** Drafting, checking and simulating a method. */
    DRAFTING(new Who().role(SALES_MANAGER, EVERYTHING).role(POLICY_OWNER, EVERYTHING)),
    ENDING_A_SIMULATION(new Who().role(SALES_MANAGER, OWN_DOING).role(POLICY_OWNER, OWN_DOING)),
    /** Publishing a method, setting the leading one. */
    PUBLISHING(new Who().role(POLICY_OWNER, EVERYTHING).second(SecondPerson.ALWAYS)),
    /** Files, single orders and their cancellation, customers as the ERP or CRM has them. */
    IMPORTING(new Who().role(ADMINISTRATOR, EVERYTHING).programs(Purpose.IMPORT)),
    SETTING_RATES(new Who().role(ADMINISTRATOR, EVERYTHING).programs(Purpose.RATES)),
    SETTING_THE_CLOCK(new Who().role(ADMINISTRATOR, EVERYTHING).programs(Purpose.CLOCK)),
    /** Persons with their accounts, teams, tokens of programs. */
    KEEPING_PEOPLE(new Who().role(ADMINISTRATOR, EVERYTHING)),
    /** Asking that a customer be erased, and taking that back. */
    ERASING(new Who().role(ADMINISTRATOR, EVERYTHING)),
    /** After this nobody takes it back. */
    APPROVING_AN_ERASURE(new Who().role(ADMINISTRATOR, EVERYTHING).second(SecondPerson.ALWAYS)),
    /** Why a customer is to be erased, and how far that is. */
    FOLLOWING_AN_ERASURE(new Who().role(AUDITOR, EVERYTHING).role(ADMINISTRATOR, EVERYTHING)),
    /** Computing all receipts again. */
    VERIFYING(new Who().role(AUDITOR, EVERYTHING)),
    /** Reading who saw what. */
    AUDITING(new Who().role(AUDITOR, EVERYTHING)),
    /** Coming and going of a person. */
    SIGNING_IN(new Who().everyRole()),
    /** Questions between services, below {@code /internal}. */
    ASKING(new Who().services());

    private final Who who;

    Duty(Who who) {
        this.who = who;
    }

    /** As a refusal names it: {@code setting-rates}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Roles that may, in the order of {@link Role}. */
    public List<Grant> grants() {
        return who.grants;
    }

    /** Purposes that let a program in. */
    public Set<Purpose> purposes() {
        return who.purposes;
    }

    public boolean isOpen() {
        return who.isOpen;
    }

    public boolean isForServices() {
        return who.isForServices;
    }

    /** What a route of this duty shows of customers, unless its row says else. */
    Showing showing() {
        if (this == READING) {
            return Showing.WHOLE_HOUSE;
        }
        boolean isByWhoAnswers = who.grants.stream()
                .map(Grant::scope)
                .anyMatch(scope -> scope == Scope.OWN_CUSTOMERS || scope == Scope.ITSELF || scope == Scope.OWN_TEAMS);
        return isByWhoAnswers ? Showing.ONE_CUSTOMER : Showing.NO_CUSTOMER;
    }

    public SecondPerson second() {
        return who.second;
    }

    public Keeping apart() {
        return who.apart;
    }

    /** Written once, when the duty is declared. */
    private record Who(
            List<Grant> grants,
            Set<Purpose> purposes,
            boolean isOpen,
            boolean isForServices,
            SecondPerson second,
            Keeping apart) {
        Who() {
            this(List.of(), Set.of(), false, false, SecondPerson.NOT_NEEDED, Keeping.NOTHING_APART);
        }

        Who role(Role role, Scope scope) {
            List<Grant> more = Stream.concat(grants.stream(), Stream.of(new Grant(role, scope)))
                    .toList();
            return new Who(more, purposes, isOpen, isForServices, second, apart);
        }

        Who everyRole() {
            Who all = this;
            for (Role role : Role.values()) {
                all = all.role(role, EVERYTHING);
            }
            return all;
        }

        Who programs(Purpose purpose) {
            return new Who(grants, Set.of(purpose), isOpen, isForServices, second, apart);
        }

        Who everybody() {
            return new Who(grants, purposes, true, isForServices, second, apart);
        }

        Who services() {
            return new Who(grants, purposes, isOpen, true, second, apart);
        }

        Who second(SecondPerson when) {
            return new Who(grants, purposes, isOpen, isForServices, when, apart);
        }

        Who apart(Keeping from) {
            return new Who(grants, purposes, isOpen, isForServices, second, from);
        }
    }
}
