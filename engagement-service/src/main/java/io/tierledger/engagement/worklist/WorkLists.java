package io.tierledger.engagement.worklist;

import io.tierledger.engagement.plans.ActivityAnswer;
import io.tierledger.engagement.plans.ActivityRecord;
import io.tierledger.engagement.plans.DueYears;
import io.tierledger.engagement.plans.DueYears.Due;
import io.tierledger.engagement.plans.PlanFile;
import io.tierledger.engagement.plans.PlanFiles;
import io.tierledger.engagement.plans.PlanRecord;
import io.tierledger.platform.web.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@link Question}s, page by page: one account manager's by due day and customer, everybody's by customer. A page may end
 * between any two activities.
 */
public final class WorkLists {
    private static final int CUSTOMERS_AT_ONCE = 200;

    private final PlanFiles files;
    private final DueYears years;

    WorkLists(PlanFiles files, DueYears years) {
        this.files = files;
        this.years = years;
    }

    public Page<ActivityAnswer> find(Question question, LocalDate today, int limit, @Nullable String cursor) {
        Place after = cursor == null ? null : Place.read(cursor);
        String manager = question.accountManager();
        List<ActivityAnswer> found = manager == null
                ? everybody(question, today, limit + 1, after)
                : ofOne(manager, question, today, limit + 1, after);
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<ActivityAnswer> shown = found.subList(0, limit);
        return new Page<>(List.copyOf(shown), Place.of(shown.getLast()).cursor());
    }

    private List<ActivityAnswer> ofOne(
            String manager, Question question, LocalDate today, int enough, @Nullable Place after) {
        Due reached = after == null ? null : new Due(after.due(), after.customerId());
        Iterator<Due> left = years
                .between(manager, question.since(today), question.range().to())
                .stream()
                .filter(due -> reached == null || due.compareTo(reached) >= 0)
                .iterator();
        List<ActivityAnswer> found = new ArrayList<>();
        while (left.hasNext() && found.size() < enough) {
            List<Due> some = take(left);
            Map<String, PlanFile> loaded = files.find(customers(some));
            for (Due due : some) {
                PlanFile file = loaded.get(due.customerId());
                if (file != null && manager.equals(managerOf(file))) {
                    collect(
                            file,
                            activity -> activity.due().equals(due.day()) && question.wants(activity, today),
                            due.equals(reached) ? after : null,
                            today,
                            found);
                }
            }
        }
        return found;
    }

    private List<ActivityAnswer> everybody(Question question, LocalDate today, int enough, @Nullable Place after) {
        List<ActivityAnswer> found = new ArrayList<>();
        if (after != null) {
            files.find(after.customerId())
                    .ifPresent(file -> collect(file, one -> question.wants(one, today), after, today, found));
        }
        files.visitAfter(after == null ? "" : after.customerId(), file -> {
            if (found.size() < enough) {
                collect(file, activity -> question.wants(activity, today), null, today, found);
            }
            return found.size() < enough;
        });
        return found;
    }

    private static List<Due> take(Iterator<Due> left) {
        List<Due> some = new ArrayList<>(CUSTOMERS_AT_ONCE);
        while (left.hasNext() && some.size() < CUSTOMERS_AT_ONCE) {
            some.add(left.next());
        }
        return some;
    }

    private static Set<String> customers(List<Due> some) {
        Set<String> ids = new LinkedHashSet<>();
        some.forEach(due -> ids.add(due.customerId()));
        return ids;
    }

    /** @param after the last one that was shown of this customer; null when none was */
    private static void collect(
            PlanFile file,
            Predicate<ActivityRecord> wanted,
            @Nullable Place after,
            LocalDate today,
            List<ActivityAnswer> found) {
        for (PlanRecord plan : file.plans()) {
            for (ActivityRecord activity : plan.activities()) {
                if (wanted.test(activity)) {
                    ActivityAnswer answer = ActivityAnswer.of(file, plan, activity, today);
                    if (after == null || Place.OF_A_CUSTOMER.compare(Place.of(answer), after) > 0) {
                        found.add(answer);
                    }
                }
            }
        }
    }

    private static String managerOf(PlanFile file) {
        String manager = file.accountManager();
        return manager == null ? DueYears.NOBODY : manager;
    }
}
