package io.tierledger.scoring.judging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for what is judged: a criterion of a method. They mean nothing outside this memory. */
public final class Subjects {

    /** A criterion of a method. */
    public record Subject(String method, String criterion) {}

    private final Map<Subject, Integer> numbers = new HashMap<>();
    private final List<Subject> subjects = new ArrayList<>();

    public int number(String method, String criterion) {
        return numbers.computeIfAbsent(new Subject(method, criterion), added -> {
            subjects.add(added);
            return subjects.size() - 1;
        });
    }

    public Subject subject(int number) {
        return subjects.get(number);
    }
}
