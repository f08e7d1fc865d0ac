package io.tierledger.engagement.servicelevels;

import io.tierledger.engagement.granting.Capability;
import io.tierledger.engagement.granting.Levels;
import io.tierledger.engagement.granting.Scale;
import io.tierledger.engagement.partition.Entitled.Standing;
import io.tierledger.sealing.GivenTexts;
import io.tierledger.sealing.Opened;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells levels with the texts that events hold, in one question for all; blocks. */
final class LevelAnswers {
    private final LevelRecords records;
    private final GivenTexts texts;
    private final WhatItTakes takes;
    private final String currency;

    LevelAnswers(LevelRecords records, GivenTexts texts, WhatItTakes takes, String currency) {
        this.records = records;
        this.texts = texts;
        this.takes = takes;
        this.currency = currency;
    }

    LevelsAnswer tell(String customerId, Standing standing) {
        TextToCustomer.Takes more = takes.of(customerId, standing);
        String next = standing.nextTier();
        return new LevelsAnswer(
                customerId,
                standing.method(),
                standing.version(),
                standing.tier(),
                levels(customerId, standing),
                next == null ? null : next(next, standing, more),
                standing.isPlaced() ? TextToCustomer.of(standing, more, currency) : null);
    }

    private static LevelsAnswer.Next next(String tier, Standing standing, TextToCustomer.@Nullable Takes more) {
        Map<String, String> granted = new TreeMap<>();
        for (Capability capability : Capability.values()) {
            String value = standing.granted().to(standing.position() - 1, capability);
            if (value != null) {
                granted.put(capability.word(), value);
            }
        }
        return new LevelsAnswer.Next(
                tier, granted, more == null ? null : more.amount(), more == null ? null : more.by());
    }

    private List<LevelAnswer> levels(String customerId, Standing standing) {
        Map<Capability, LevelRecord> known = records.of(customerId);
        Opening opening = open(known.values().stream().toList(), standing);
        List<LevelAnswer> levels = new ArrayList<>();
        for (Capability capability : Capability.values()) {
            LevelRecord record = known.getOrDefault(capability, LevelRecord.of(customerId, capability));
            if (standing.granted().scale(capability).isPresent() || !record.isEmpty()) {
                levels.add(level(capability, record, standing, opening));
            }
        }
        return levels;
    }

    /** One level alone. */
    LevelAnswer tell(String customerId, Capability capability, Standing standing) {
        LevelRecord record = records.of(customerId, capability);
        return level(capability, record, standing, open(List.of(record), standing));
    }

    private static LevelAnswer level(Capability capability, LevelRecord record, Standing standing, Opening opening) {
        Levels.Given given = standing.levels().given(capability, standing.granted(), standing.position());
        return new LevelAnswer(
                capability.word(),
                standing.granted().to(standing.position(), capability),
                given.value(),
                given.because().name(),
                standing.granted().scale(capability).map(Scale::words).orElse(List.of()),
                record.agreed()
                        .map(part -> AgreedView.of(part, opening.of(part)))
                        .orElse(null),
                record.inForce()
                        .map(part -> ExceptionView.of(part, opening.of(part)))
                        .orElse(null),
                record.proposed(standing.today())
                        .map(part -> ExceptionView.of(part, opening.of(part)))
                        .orElse(null));
    }

    /** The texts of some records. */
    private record Opening(Map<Long, Opened> texts) {
        Opened of(LevelRecord.Part part) {
            return texts.getOrDefault(part.position(), Opened.Gone.UNAVAILABLE);
        }
    }

    private Opening open(List<LevelRecord> some, Standing standing) {
        Set<Long> positions = new HashSet<>();
        some.stream()
                .flatMap(record -> Stream.of(record.agreed(), record.inForce(), record.proposed(standing.today())))
                .flatMap(Optional::stream)
                .forEach(part -> positions.add(part.position()));
        return new Opening(texts.at(positions));
    }

    /** Exceptions in their order. */
    List<ExceptionView> tell(List<LevelRecord.Part> exceptions) {
        Opening opening = new Opening(
                texts.at(exceptions.stream().map(LevelRecord.Part::position).toList()));
        return exceptions.stream()
                .map(part -> ExceptionView.of(part, opening.of(part)))
                .toList();
    }
}
