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
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@link Question}s, page by page: one account manager's by due day and customer, everybody's by customer. A customer's
 * activities of one day (or, asked for everybody, all of a customer's) are never cut in two, so a page may be a little longer.
 */
public final class WorkLists {
    private static final int CUSTOMERS_AT_ONCE = 200;

    private final PlanFiles files;
    private final DueYears years;

    public WorkLists(PlanFiles files, DueYears years) {
        this.files = files;
        this.years = years;
    }

    public Page<ActivityAnswer> find(Question question, LocalDate today, int limit, @Nullable String cursor) {
        String after = cursor == null ? "" : Page.key(cursor);
        String manager = question.accountManager();
        return manager == null
                ? everybody(question, today, limit, after)
                : ofOne(manager, question, today, limit, after);
    }

    private Page<ActivityAnswer> ofOne(String manager, Question question, LocalDate today, int limit, String after) {
        Collection<Due> all =
                years.between(manager, question.range().from(), question.range().to());
        Iterator<Due> left =
                all.stream().filter(due -> key(due).compareTo(after) > 0).iterator();
        List<ActivityAnswer> found = new ArrayList<>();
        String last = null;
        while (left.hasNext()) {
            List<Due> some = take(left);
            Map<String, PlanFile> loaded = files.find(customers(some));
            for (Due due : some) {
                if (found.size() >= limit) {
                    return new Page<>(found, Page.cursor(Objects.requireNonNull(last)));
                }
                PlanFile file = loaded.get(due.customerId());
                if (file != null && manager.equals(managerOf(file))) {
                    collect(file, question.on(due.day()), today, found);
                }
                last = key(due);
            }
        }
        return new Page<>(found, null);
    }

    private Page<ActivityAnswer> everybody(Question question, LocalDate today, int limit, String after) {
        List<ActivityAnswer> found = new ArrayList<>();
        String[] last = {after};
        boolean[] more = {false};
        files.visitAfter(after, file -> {
            if (found.size() >= limit) {
                more[0] = true;
                return false;
            }
            collect(file, question, today, found);
            last[0] = file.customerId();
            return true;
        });
        return new Page<>(found, more[0] ? Page.cursor(last[0]) : null);
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

    private static void collect(PlanFile file, Question question, LocalDate today, List<ActivityAnswer> found) {
        for (PlanRecord plan : file.plans()) {
            for (ActivityRecord activity : plan.activities()) {
                if (question.wants(activity, today)) {
                    found.add(ActivityAnswer.of(file, plan, activity, today));
                }
            }
        }
    }

    private static String managerOf(PlanFile file) {
        String manager = file.accountManager();
        return manager == null ? DueYears.NOBODY : manager;
    }

    private static String key(Due due) {
        return due.day() + "|" + due.customerId();
    }
}
