package io.tierledger.engagement.servicedesk;

import io.tierledger.engagement.answering.Place.AfterPromises;
import io.tierledger.engagement.answering.Place.Because;
import io.tierledger.engagement.answering.Place.CameEarlier;
import io.tierledger.engagement.answering.Place.DueEarlier;
import io.tierledger.engagement.answering.Place.LateAfter;
import io.tierledger.engagement.answering.Place.LevelFirst;
import io.tierledger.engagement.answering.Place.NobodyNext;
import io.tierledger.engagement.answering.Place.SameMoment;
import io.tierledger.platform.web.Catalogues;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Why a request stands before the next, in the reader's language: {@code desk/because}. */
final class BecauseInWords {
    private final MessageSource lines = Catalogues.of("desk/because");

    String say(Because because, Locale language) {
        return switch (because) {
            case DueEarlier due -> line("due-earlier", language);
            case CameEarlier came -> line("came-earlier", language);
            case SameMoment same -> line("same-moment", language);
            case LevelFirst first -> line("level-first", language, first.level(), first.next());
            case LateAfter late -> line("late-after", language, late.rank());
            case AfterPromises after -> line("after-promises", language, after.waited(), after.alarm());
            case NobodyNext last -> line("nobody-next", language);
        };
    }

    private String line(String key, Locale language, Object... data) {
        return lines.getMessage(key, data, language);
    }
}
