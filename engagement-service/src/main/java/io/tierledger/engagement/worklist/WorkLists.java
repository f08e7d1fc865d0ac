package io.tierledger.engagement.worklist;

import io.tierledger.engagement.planning.ActivityId;
import io.tierledger.engagement.plans.ActivityAnswer;
import io.tierledger.engagement.plans.ActivityRecord;
import io.tierledger.engagement.plans.DueYears;
import io.tierledger.engagement.plans.DueYears.Due;
import io.tierledger.engagement.plans.PlanFile;
import io.tierledger.engagement.plans.PlanFiles;
import io.tierledger.engagement.plans.PlanRecord;
import io.tierledger.platform.web.Page;
import io.tierledger.rights.Reach;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@link Question}s, page by page, by due day, then customer, then activity. A page may end between any two activities.
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
        Reach reach = question.reach();
        List<ActivityAnswer> found = manager == null && reach.isAllBut()
                ? everybody(question, today, limit + 1, after)
                : ofSome(
                        manager == null ? reach.accountManagers() : Set.of(manager), question, today, limit + 1, after);
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<ActivityAnswer> shown = found.subList(0, limit);
        return new Page<>(List.copyOf(shown), Place.of(shown.getLast()).cursor());
    }

    /** One activity, whatever became of it; empty when there never was one. */
    Optional<ActivityAnswer> find(ActivityId id, LocalDate today) {
        return files.find(id.customerId())
                .flatMap(file -> file.plan(id.plan())
                        .flatMap(plan -> plan.activity(id.number())
                                .map(activity -> ActivityAnswer.of(file, plan, activity, today))));
    }

    private List<ActivityAnswer> ofSome(
            Set<String> managers, Question question, LocalDate today, int enough, @Nullable Place after) {
        TreeSet<Due> all = new TreeSet<>();
        for (String manager : managers) {
            all.addAll(years.between(
                    manager, question.since(today), question.range().to()));
        }
        Due first = first(question, today, after);
        BiPredicate<PlanFile, ActivityRecord> theirs =
                (file, activity) -> managers.contains(doing(file, activity)) || managers.contains(managerOf(file));
        return onTheirDays(all.tailSet(first), theirs, question, today, enough, after);
    }

    private static Due first(Question question, LocalDate today, @Nullable Place after) {
        return after == null ? new Due(question.since(today), "") : new Due(after.due(), after.customerId());
    }

    /** The first days by the index; where few of what it names are wanted a walk through all files costs less. */
    private List<ActivityAnswer> everybody(Question question, LocalDate today, int enough, @Nullable Place after) {
        int most = Math.max(CUSTOMERS_AT_ONCE, 2 * enough);
        TreeSet<Due> some =
                years.firstOfAll(first(question, today, after), question.range().to(), most);
        List<ActivityAnswer> found = onTheirDays(some, (file, activity) -> true, question, today, enough, after);
        return found.size() >= enough || some.size() < most ? found : byWalking(question, today, enough, after);
    }

    private List<ActivityAnswer> onTheirDays(
            SortedSet<Due> days,
            BiPredicate<PlanFile, ActivityRecord> whose,
            Question question,
            LocalDate today,
            int enough,
            @Nullable Place after) {
        Iterator<Due> left = days.iterator();
        List<ActivityAnswer> found = new ArrayList<>();
        while (left.hasNext() && found.size() < enough) {
            List<Due> some = take(left);
            Map<String, PlanFile> loaded = files.find(customers(some));
            for (Due due : some) {
                PlanFile file = loaded.get(due.customerId());
                if (file != null && question.reach().covers(file.accountManager())) {
                    Predicate<ActivityRecord> wanted =
                            one -> one.due().equals(due.day()) && question.wants(one, today) && whose.test(file, one);
                    collect(file, wanted, after, today, found::add);
                }
            }
        }
        return found;
    }

    private List<ActivityAnswer> byWalking(Question question, LocalDate today, int enough, @Nullable Place after) {
        TreeMap<Place, ActivityAnswer> first = new TreeMap<>(Place.IN_ORDER);
        files.visitAfter("", file -> {
            if (question.reach().covers(file.accountManager())) {
                collect(file, one -> question.wants(one, today), after, today, answer -> {
                    first.put(Place.of(answer), answer);
                    if (first.size() > enough) {
                        first.pollLastEntry();
                    }
                });
            }
            return true;
        });
        return List.copyOf(first.values());
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

    /** @param after the last one that was shown; null when none was */
    private static void collect(
            PlanFile file,
            Predicate<ActivityRecord> wanted,
            @Nullable Place after,
            LocalDate today,
            Consumer<ActivityAnswer> found) {
        for (PlanRecord plan : file.plans()) {
            for (ActivityRecord activity : plan.activities()) {
                if (wanted.test(activity)) {
                    ActivityAnswer answer = ActivityAnswer.of(file, plan, activity, today);
                    if (Place.of(answer).isAfter(after)) {
                        found.accept(answer);
                    }
                }
            }
        }
    }

    private static String doing(PlanFile file, ActivityRecord activity) {
        String assigned = activity.assignedTo();
        return assigned == null ? managerOf(file) : assigned;
    }

    private static String managerOf(PlanFile file) {
        String manager = file.accountManager();
        return manager == null ? DueYears.NOBODY : manager;
    }
}
