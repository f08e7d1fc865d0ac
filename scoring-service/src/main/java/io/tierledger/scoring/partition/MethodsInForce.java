package io.tierledger.scoring.partition;

import io.tierledger.scoring.events.MethodPublished;
import io.tierledger.scoring.judging.Judgement;
import io.tierledger.scoring.judging.Subjects.Subject;
import io.tierledger.scoring.scorecards.CriterionRule;
import io.tierledger.scoring.scorecards.CriterionRule.SharedTables;
import io.tierledger.scoring.scorecards.MemoryLayout;
import io.tierledger.scoring.scorecards.MethodRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The methods of a partition, in the order in which they came, what waits for its date, and which one leads. */
public final class MethodsInForce {
    private static final String LEADING_AT_FIRST = "value-potential";

    private final List<InForce> methods = new ArrayList<>();
    private final List<MethodPublished> waiting = new ArrayList<>();
    private String leading = LEADING_AT_FIRST;
    /** Bytes of a customer's memory. */
    private int length;

    public List<InForce> all() {
        return methods;
    }

    public @Nullable InForce find(String id) {
        for (InForce method : methods) {
            if (method.id().equals(id)) {
                return method;
            }
        }
        return null;
    }

    public String leading() {
        return leading;
    }

    public void lead(String id) {
        leading = id;
    }

    /** For the day from which it counts. */
    public void await(MethodPublished publication) {
        waiting.add(publication);
    }

    List<MethodPublished> waiting() {
        return List.copyOf(waiting);
    }

    /** Those whose day has come, in the order in which they were published. */
    public List<MethodPublished> takeDue(int day) {
        if (waiting.isEmpty()) {
            return List.of();
        }
        List<MethodPublished> due =
                waiting.stream().filter(publication -> isDue(publication, day)).toList();
        waiting.removeIf(publication -> isDue(publication, day));
        return due;
    }

    private static boolean isDue(MethodPublished publication, int day) {
        LocalDate from = publication.effectiveFrom();
        return from == null || from.toEpochDay() <= day;
    }

    public int length() {
        return length;
    }

    public boolean anyRanked() {
        return methods.stream().anyMatch(method -> method.rules().isRanked());
    }

    /** Adds a method, or replaces the version it has, and lays out the memory anew. */
    public InForce put(MethodPublished publication, SharedTables tables) {
        MethodRules rules = new MethodRules(publication.method(), tables);
        int at = 0;
        while (at < methods.size()
                && !methods.get(at).id().equals(publication.method().id())) {
            at++;
        }
        List<MethodRules> order = new ArrayList<>();
        List<MethodPublished> publications = new ArrayList<>();
        for (InForce method : methods) {
            order.add(method.rules());
            publications.add(method.publication());
        }
        if (at < order.size()) {
            order.set(at, rules);
            publications.set(at, publication);
        } else {
            order.add(rules);
            publications.add(publication);
        }
        methods.clear();
        length = 0;
        for (int i = 0; i < order.size(); i++) {
            MemoryLayout layout = new MemoryLayout(order.get(i), length);
            methods.add(new InForce(publications.get(i), order.get(i), layout));
            length += layout.length();
        }
        return methods.get(at);
    }

    /** On which days does a judgement grow stale? */
    void staleDays(Subject subject, Judgement judgement, IntConsumer days) {
        InForce method = find(subject.method());
        int criterion = method == null ? -1 : method.rules().indexOf(subject.criterion());
        if (method != null && criterion >= 0) {
            CriterionRule rule = method.rules().criterion(criterion);
            if (rule.staleAfter() != null) {
                days.accept(judgement.staleOn(rule.staleAfter()));
            }
        }
    }
}
