package io.tierledger.engagement.plans;

import io.tierledger.sealing.GivenTexts;
import io.tierledger.sealing.Opened;
import java.util.List;
import java.util.Map;

/** Puts what people reported into the answers of activities, in one question for all; blocks. */
public final class ReportTexts {
    private final GivenTexts texts;

    ReportTexts(GivenTexts texts) {
        this.texts = texts;
    }

    public List<ActivityAnswer> in(List<ActivityAnswer> answers) {
        List<Long> reports = answers.stream()
                .map(ActivityAnswer::report)
                .filter(report -> report > 0)
                .toList();
        Map<Long, Opened> opened = texts.at(reports);
        return answers.stream()
                .map(answer -> opened.containsKey(answer.report()) ? answer.told(opened.get(answer.report())) : answer)
                .toList();
    }
}
