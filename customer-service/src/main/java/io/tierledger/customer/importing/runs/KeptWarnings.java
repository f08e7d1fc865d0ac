package io.tierledger.customer.importing.runs;

import io.tierledger.platform.web.Words;
import io.tierledger.reading.Remark;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Warnings of an import are kept with what they are about, and told in the reader's language. */
public final class KeptWarnings {
    private KeptWarnings() {}

    public static UnaryOperator<String> in(Locale language, Words words) {
        return kept -> told(kept, language, words);
    }

    private static String told(String kept, Locale language, Words words) {
        Remark remark = Remark.read(kept);
        if (remark == null) {
            return kept;
        }
        if (language.equals(Locale.ENGLISH)) {
            return remark.sentence();
        }
        String said = said(remark, language, words);
        if (remark.line() == 0) {
            return said;
        }
        Map<String, Object> where = Map.of("said", said, "line", remark.line(), "times", remark.times());
        return words.ofRemark(remark.times() == 1 ? "remark-once" : "remark-often", where, remark.sentence(), language);
    }

    private static String said(Remark remark, Locale language, Words words) {
        Map<String, Object> data = new LinkedHashMap<>(remark.data());
        if (remark.kind() == Remark.Kind.VALUE_PASSED_OVER) {
            String wrong = words.ofRow(
                    remark.data().getOrDefault("code", ""),
                    remark.data().getOrDefault("field", ""),
                    remark.english(),
                    language);
            data.put("wrong", wrong.replaceAll("\\.$", ""));
        }
        return words.ofRemark(remark.kind().code(), data, remark.english(), language);
    }
}
