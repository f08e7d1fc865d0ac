package io.tierledger.launcher.demo;

import io.tierledger.launcher.client.TierledgerClient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What account managers have written down of the customers that buy most: calls, visits and mails that nobody planned, complaints, and
 * agreements. Under keys of their own, so that loading again records nothing twice.
 *
 * @param until last day of the orders; all that was said lies before it
 */
record Moments(LocalDate until) {
    private static final int CUSTOMERS = 24;
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * One of them.
     *
     * @param by who answers for the customer, and records it
     * @param said as it is sent
     * @param after what is said of it later; null for nothing
     */
    record One(
            Organisation of,
            String by,
            Map<String, Object> said,
            @Nullable After after) {}

    /** @param step {@code state} of an agreement, {@code follow-up} of a complaint */
    record After(String step, Map<String, Object> said) {}

    List<One> all(List<Organisation> organisations) {
        List<One> all = new ArrayList<>();
        for (Organisation organisation : organisations.subList(0, CUSTOMERS)) {
            contacts(organisation, all);
            more(organisation, all);
        }
        return all;
    }

    private void contacts(Organisation organisation, List<One> all) {
        add(
                all,
                organisation,
                said("CALL", 12, "Asked how the new shift works out; one more driver from next week."),
                null);
        if (organisation.rank() % 2 == 0) {
            add(all, organisation, said("VISIT", 40, "Walked through the new hall with the plant manager."), null);
        }
        if (organisation.rank() % 3 == 0) {
            add(all, organisation, said("MAIL", 65, "Sent the rates for next year, as asked."), null);
        }
    }

    private void more(Organisation organisation, List<One> all) {
        switch (organisation.rank() % 6) {
            case 1 -> {
                add(all, organisation, said("COMPLAINT", 9, "Twice this month somebody came late."), null);
                add(all, organisation, agreement(5, "A fixed planner for the night shift.", 20), null);
            }
            case 2 ->
                add(
                        all,
                        organisation,
                        said("COMPLAINT", 50, "The invoice named a department that is gone."),
                        new After(
                                "follow-up",
                                Map.of(
                                        "solved",
                                        true,
                                        "satisfied",
                                        true,
                                        "recommendedTo",
                                        "the neighbours at the quay")));
            case 3 ->
                add(
                        all,
                        organisation,
                        agreement(70, "References of two drivers before the end of the month.", 30),
                        new After("state", Map.of("state", "KEPT", "note", "Sent a week early.")));
            case 4 ->
                add(
                        all,
                        organisation,
                        agreement(90, "A proposal for the summer.", 45),
                        new After("state", Map.of("state", "BROKEN", "note", "It came two weeks late.")));
            case 5 -> add(all, organisation, agreement(30, "Meet their new director of operations.", 10), null);
            default -> add(all, organisation, said("COMPLAINT", 3, "Nobody called back on Friday."), null);
        }
    }

    private Map<String, Object> said(String kind, int daysBefore, String note) {
        return Map.of("kind", kind, "on", until.minusDays(daysBefore).toString(), "note", note);
    }

    /** @param days from when it was agreed until it is due */
    private Map<String, Object> agreement(int daysBefore, String note, int days) {
        LocalDate on = until.minusDays(daysBefore);
        return Map.of(
                "kind",
                "AGREEMENT",
                "on",
                on.toString(),
                "note",
                note,
                "due",
                on.plusDays(days).toString());
    }

    private static void add(List<One> all, Organisation organisation, Map<String, Object> said, @Nullable After after) {
        all.add(new One(organisation, DemonstrationPeople.answeringAs(organisation.managerId()), said, after));
    }

    void tell(TierledgerClient client, List<Organisation> organisations, Consumer<String> say) {
        DemonstrationPeople.speaking(() -> {
            int told = 0;
            for (One one : all(organisations)) {
                tell(client, one, "demonstration-moment-" + ++told);
            }
            say.accept("    moments: " + told + " recorded");
        });
    }

    private static void tell(TierledgerClient client, One one, String key) {
        String path = "/api/customers/" + one.of().id() + "/moments";
        String made = client.post(path, JSON.writeValueAsString(one.said()), headers(one, key))
                .header("Location");
        After after = one.after();
        if (after != null) {
            client.post(made + "/" + after.step(), JSON.writeValueAsString(after.said()), headers(one, key + "-later"));
        }
    }

    private static Map<String, String> headers(One one, String key) {
        return DemonstrationPeople.as(one.by(), key);
    }
}
