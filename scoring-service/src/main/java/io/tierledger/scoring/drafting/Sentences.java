package io.tierledger.scoring.drafting;

import io.tierledger.platform.web.Words;
import io.tierledger.scoring.checking.Problem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Problems of documents in a reader's language. */
final class Sentences {
    private final Words words;
    private final Locale language;

    Sentences(Words words, Locale language) {
        this.words = words;
        this.language = language;
    }

    List<Objection> of(List<ReadDocument.Found> found) {
        return found.stream().map(one -> of(one.problem(), one.line())).toList();
    }

    Objection of(Problem problem, @Nullable Integer line) {
        String key = problem.saying().key();
        String detail = words.ofRemark("document." + key, problem.saying().data(), key, language);
        return new Objection(problem.place(), problem.code(), detail, line);
    }
}
