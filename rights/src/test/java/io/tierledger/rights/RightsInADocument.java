package io.tierledger.rights;

import io.tierledger.rights.accesslog.Logged;
import io.tierledger.rights.accesslog.LoggedRoutes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table as {@code docs/rights.md}, in the words in which somebody is refused. */
final class RightsInADocument {
    private static final Map<String, String> WHAT = Map.of(
            "customer", "customer-service: customers, orders, the clock, imports",
            "scoring", "scoring-service: methods, judgements, scorecards",
            "tier", "tier-service: tiers, receipts, overrides, simulations",
            "engagement", "engagement-service: programmes, plans, activities, requests, moments, service levels",
            "gateway", "gateway: what it serves itself");

    private static final String HEAD = """
            # Who may do what
            Generated from the table in module `rights`, which every service reads; a test of each service fails on a route without a row here, and on a row without a route. Change the
            table, then `mvn -pl rights test -Dtierledger.approve=true`, and look at what changed in this file. Why it is as it is: [0040](decisions/0040-rights-are-one-table.md).

            Asked at every request of every service, by whose token it carries: roles, purposes and how far they go ([0043](decisions/0043-whose-token-it-is-decides.md)). While no team is recorded the
            whole house is one team. What is kept apart, and second persons, are asked where it is known ([0049](decisions/0049-two-for-a-lift.md)).

            What stands in the access log is said in the last column, refusals always; why the rest does not is said in `rights.accesslog` ([0048](decisions/0048-who-saw-what-is-added-to-a-log.md)).

            Each route has one *duty*. Reading is shared; writing is for who answers. Whatever is not in these tables is closed to everybody.

            """;

    private final Properties english;
    private final StringBuilder text = new StringBuilder(HEAD);

    RightsInADocument(Properties english) {
        this.english = english;
    }

    String written() {
        duties();
        scopes();
        apart();
        isolation();
        Rights.services().forEach(this::routes);
        refusals();
        return text.toString();
    }

    private void duties() {
        text.append("## Duties and roles\n");
        row(Stream.concat(
                Stream.concat(Stream.of("duty"), Stream.of(Role.values()).map(role -> spaced(role.word()))),
                Stream.of("program with purpose", "second person", "not by who")));
        line(Role.values().length + 4);
        for (Duty duty : Duty.values()) {
            row(Stream.concat(
                    Stream.concat(
                            Stream.of(spaced(duty.word())),
                            Stream.of(Role.values()).map(role -> cell(duty, role))),
                    Stream.of(programs(duty), second(duty), apart(duty))));
        }
        text.append(
                "\nThe last duty is for Tierledger's own services alone: questions that they ask each other, with an identity of "
                        + "their own; the gateway passes none of them on.\n\n");
    }

    private static String cell(Duty duty, Role role) {
        if (duty.isOpen()) {
            return "yes";
        }
        return duty.grants().stream()
                .filter(grant -> grant.role() == role)
                .map(grant -> said(grant.scope()))
                .collect(Collectors.joining(", "));
    }

    private static String said(Scope scope) {
        return switch (scope) {
            case EVERYTHING -> "yes";
            case OWN_CUSTOMERS -> "own customers";
            case ITSELF -> "itself";
            case OWN_TEAMS -> "own teams";
            case OWN_DOING -> "own";
        };
    }

    private static String programs(Duty duty) {
        return duty.isOpen()
                ? "any"
                : duty.purposes().stream().map(Purpose::word).sorted().collect(Collectors.joining(", "));
    }

    private static String second(Duty duty) {
        return switch (duty.second()) {
            case NOT_NEEDED -> "";
            case ALWAYS -> "always: another than the author";
            case WHEN_IT_LIFTS -> "to give more: another than who put it forward";
        };
    }

    private static String apart(Duty duty) {
        return switch (duty.apart()) {
            case NOTHING_APART -> "";
            case FROM_JUDGING -> "judged the customer";
            case FROM_ANSWERING_AND_JUDGING -> "answers for the customer, or judged it";
            case FROM_OVERRIDING -> "overrode the customer";
        };
    }

    private void scopes() {
        text.append("""
                ## How far a role goes
                * **own customers**: whom the person answers for, as their account manager or as the stand-in of the day.
                * **itself**: the account manager that the person is; who stands in for another is not that other.
                * **own teams**: customers of the teams that the person leads or belongs to, and of the teams below these; nobody's customers are the top team's.
                * **own**: what the person began, or sees to.
                * **yes**: the whole house. Somebody with several roles may what any of them may; somebody without a role sees what is open to everybody.

                """);
    }

    private void isolation() {
        text.append("""
                ## Where customers are kept apart
                Reading is shared, unless `tierledger.isolation` (`TIERLEDGER_ISOLATION`) is `account-manager` or `team` ([0051](decisions/0051-customers-kept-apart.md)). Then somebody sees:
                * an account manager: the customers it answers for, as itself or as the stand-in of the day; with `team` those of its teams too,
                * a sales manager, the back office: the customers of the teams that the person leads or belongs to, and of the teams below these; nobody's customers are the top team's,
                * an auditor, and a program that may read: everybody,
                * a policy owner, a reader, an administrator: no customer; of the whole house the figures at ends of months, small ones withheld.

                Roles add up, and who answers now sees all the past. What each route does is in the column *kept apart*: **404** for what is of a customer out of reach, as if it were not there;
                **within reach**: lists, counts, sums, streams and exports go no further; **whole house**: only for whoever reaches everybody (and who writes something for the whole house reads
                what was written).

                """);
    }

    private static String apart(Showing showing) {
        return switch (showing) {
            case NO_CUSTOMER -> "";
            case ONE_CUSTOMER -> "404";
            case WITHIN_REACH -> "within reach";
            case WHOLE_HOUSE -> "whole house";
        };
    }

    private void apart() {
        text.append("""
                ## Kept apart
                * Who gave a judgement that counts does not override the customer under that method, nor decide about its status, account manager or exceptions, whatever the method; who set the
                  override that stands does not judge the customer under its method.
                * A method is published, or made the leading one, by another policy owner than its author; who drafted it must be known (a method that came with the installation has no author).
                * An override that lifts a tier above where the policy has it is put forward by one person and carried out by another; so is an exception to a service level.
                * An administrator has no rights of the business by being one.

                """);
    }

    private void routes(String service) {
        text.append("## ").append(WHAT.get(service)).append('\n');
        row(Stream.of("route", "duty", "who may", "kept apart", "in the access log"));
        line(5);
        for (Right right : Rights.of(service).all()) {
            String more = right.also().stream()
                    .map(purpose -> "; also a program with the purpose " + purpose.word())
                    .collect(Collectors.joining());
            row(Stream.of(
                    "`" + right.route() + "`",
                    spaced(right.duty().word()),
                    who(right.duty()) + more,
                    apart(right.showing()),
                    LoggedRoutes.of(service)
                            .at(right.route())
                            .map(RightsInADocument::logged)
                            .orElse("")));
        }
        text.append('\n');
    }

    private static String logged(Logged row) {
        return row.act().isLogged() ? spaced(row.act().word()) : "";
    }

    private String who(Duty duty) {
        return duty.isOpen() ? "everybody, without signing in" : english.getProperty("needed." + duty.word());
    }

    private void refusals() {
        text.append("## Refusals\n");
        text.append(
                "A refusal is a problem detail with a `code`; `needed` is the duty, `roles` and `purposes` are those that may, `answering` is who answers for it now.\n\n");
        row(Stream.of("code", "status", "words"));
        line(3);
        for (Refusal refusal : Refusal.values()) {
            row(Stream.of(
                    "`" + refusal.code() + "`",
                    String.valueOf(refusal.status()),
                    english.getProperty(refusal.code(), "There is nothing at this address.")));
        }
    }

    private static String spaced(String word) {
        return word.toLowerCase(Locale.ROOT).replace('-', ' ');
    }

    private void row(Stream<String> cells) {
        List<String> all = cells.toList();
        text.append("| ").append(String.join(" | ", all)).append(" |\n");
    }

    private void line(int columns) {
        text.append("|").append("---|".repeat(columns)).append('\n');
    }
}
