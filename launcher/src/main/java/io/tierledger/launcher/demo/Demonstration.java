package io.tierledger.launcher.demo;

import io.tierledger.launcher.client.Answer;
import io.tierledger.launcher.client.Credentials;
import io.tierledger.launcher.client.TierledgerClient;
import io.tierledger.launcher.client.UnexpectedAnswer;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Loads the demonstration into a running system and waits until it is settled. An interrupted loading is simply done again: imports
 * may be repeated.
 *
 * @param until last day of the orders
 * @param currency of the installation
 */
public record Demonstration(LocalDate until, String currency) {
    private static final Duration LIMIT = Duration.ofMinutes(15);

    /**
     * @param credentials as whom files are sent, and the sales manager of {@link DemonstrationPeople} decides
     * @throws UnexpectedAnswer for a refusal
     */
    public void load(URI address, Credentials credentials, Consumer<String> say) {
        List<Organisation> organisations = Organisations.all();
        Period period = new Period(until);
        ImportFiles files = new ImportFiles(period, currency);
        try (TierledgerClient client = new TierledgerClient(address, credentials)) {
            send(client, "account-managers", files.accountManagers(), say);
            DemonstrationTeams.tell(client, DemonstrationPeople.known(), say);
            send(client, "customers", files.customers(organisations), say);
            send(client, "judgements", files.judgements(organisations), say);
            send(client, "orders", files.orders(new Orders(period).of(organisations)), say);
            pass(client, say);
            new Moments(until).tell(client, organisations, say);
            new Exceptions(until).tell(client, organisations, say);
            Proposals.tell(client, organisations, say);
            new FollowedFindings(until).tell(client, say);
            new Attendances(until).tell(client, say);
            Reviews.tell(client, say);
            organisations.stream()
                    .filter(it -> it.course() == Course.INSOLVENT)
                    .forEach(it -> declareInsolvent(client, it));
        }
    }

    private static void send(TierledgerClient client, String kind, byte[] csv, Consumer<String> say) {
        String location = client.importCsv(kind, BodyPublishers.ofByteArray(csv), LIMIT);
        JsonNode end = client.awaitSettled(location, LIMIT, new Bar(kind, say));
        say.accept("    " + kind + ": " + end.path("accepted").asLong() + " accepted, "
                + end.path("duplicate").asLong() + " known already, "
                + end.path("rejected").asLong() + " rejected");
    }

    /** Lets the last day of the orders pass, so that its month end is decided too. */
    private void pass(TierledgerClient client, Consumer<String> say) {
        String date = client.get("/api/clock").path("businessDate").asString("");
        if (!date.isEmpty() && LocalDate.parse(date).isAfter(until)) {
            return;
        }
        Answer answer = client.post("/api/clock/advance", "{\"to\":\"" + until + "\"}", Map.of());
        client.awaitSettled(answer.header("Location"), LIMIT, new Bar("days", say));
    }

    private static void declareInsolvent(TierledgerClient client, Organisation organisation) {
        try {
            client.post(
                    "/api/customers/" + organisation.id() + "/status",
                    "{\"status\":\"INSOLVENT\",\"reason\":\"bankruptcy in the court's register\"}",
                    Map.of("Tierledger-User", DemonstrationPeople.SALES_MANAGER));
        } catch (UnexpectedAnswer answer) {
            // it is insolvent already: loaded before; or its people sign in elsewhere, and nobody here can decide for
            // them
            if (answer.status() != 409 && answer.status() != 403) {
                throw answer;
            }
        }
    }
}
