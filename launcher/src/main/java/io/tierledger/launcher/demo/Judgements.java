package io.tierledger.launcher.demo;

import java.time.LocalDate;
import java.util.List;

/** What account managers think of their customers, every half year; the last of some is old by now. */
record Judgements(Period period) {
    private static final List<String> SELDOM = List.of(
            "expected-vacancies",
            "durable-placements",
            "reach-of-target-groups",
            "cooperation",
            "strategic-fit",
            "reputation-among-job-seekers");
    private static final List<String> THREE = List.of(
            "few chances: one location and fixed suppliers",
            "some chances: second location planned",
            "many chances: growing and dissatisfied elsewhere");
    private static final List<Integer> USUAL = List.of(1, 1, 1, 2, 2, 2, 3);
    private static final int HALF_YEARS = Period.MONTHS / 6;

    Csv csv(List<Organisation> organisations) {
        Csv csv = new Csv("customer_id", "method", "criterion", "score", "rationale", "judged_by", "judged_on");
        for (Organisation organisation : organisations) {
            Draw draw = Draw.of("judgements", organisation.rank());
            if (draw.permille(920)) {
                judge(organisation, draw, csv);
            }
        }
        return csv;
    }

    private void judge(Organisation organisation, Draw draw, Csv csv) {
        int potential = draw.one(USUAL);
        int rounds = draw.permille(120) ? 2 : HALF_YEARS;
        for (int round = 0; round < rounds; round++) {
            LocalDate day = period.workingDay(round * 6, draw);
            potential = Math.clamp(potential + (draw.permille(200) ? draw.between(-1, 1) : 0), 1, 3);
            if (round % 2 == 0) {
                row(organisation, "value-potential", "potential", potential, THREE.get(potential - 1), day, csv);
            }
            row(
                    organisation,
                    "abc-attention",
                    "potential-a",
                    potential == 3 ? 2 : 1,
                    THREE.get(potential - 1),
                    day,
                    csv);
            row(organisation, "service-levels", "growth-potential", potential, THREE.get(potential - 1), day, csv);
        }
        judgeSeldom(organisation, potential, draw, csv);
    }

    private void judgeSeldom(Organisation organisation, int potential, Draw draw, Csv csv) {
        if (organisation.rank() > 850) {
            return;
        }
        LocalDate day = period.workingDay(0, draw);
        for (String criterion : SELDOM) {
            int score = Math.clamp(potential + draw.between(0, 3), 1, 5);
            row(organisation, "weighted-metals", criterion, score, "talk with the director", day, csv);
        }
    }

    private static void row(
            Organisation organisation, String method, String criterion, int score, String why, LocalDate day, Csv csv) {
        csv.row(List.of(
                organisation.id(),
                method,
                criterion,
                Integer.toString(score),
                why,
                organisation.managerId(),
                day.toString()));
    }
}
