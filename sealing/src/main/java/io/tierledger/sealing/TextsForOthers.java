package io.tierledger.sealing;

import io.tierledger.contracts.questions.OpenedTexts;
import io.tierledger.contracts.questions.TextsAsked;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Texts that events of this service gave, for the answers of other services, which keep only references ({@code scoring/4711}). Not
 * reachable through the gateway.
 */
@RestController
final class TextsForOthers {
    private static final int MOST = 1_000;
    private static final Pattern POSITION = Pattern.compile("[1-9][0-9]{0,17}");

    private final GivenTexts texts;
    private final String prefix;
    private final Blocking blocking;

    TextsForOthers(GivenTexts texts, TierledgerProperties service, Blocking blocking) {
        this.texts = texts;
        this.prefix = service.service() + "/";
        this.blocking = blocking;
    }

    @PostMapping("/internal/texts")
    Mono<OpenedTexts> texts(@RequestBody TextsAsked asked) {
        List<String> refs = asked.refs();
        if (refs == null || refs.size() > MOST) {
            throw Refused.malformed("refs", "refs are at most " + MOST + " events that gave a text.");
        }
        Map<Long, String> positions = HashMap.newHashMap(refs.size());
        refs.forEach(ref -> positions.put(position(ref), ref));
        return blocking.call(() -> {
            Map<String, OpenedTexts.Text> found = new HashMap<>();
            texts.at(positions.keySet())
                    .forEach((position, opened) -> found.put(positions.get(position), text(opened)));
            return new OpenedTexts(found);
        });
    }

    private static OpenedTexts.Text text(Opened opened) {
        return new OpenedTexts.Text(opened.why() == null ? opened.members() : Map.of(), opened.why());
    }

    /** @throws Refused 400 for what is no event of this service */
    private long position(String ref) {
        String number = ref.startsWith(prefix) ? ref.substring(prefix.length()) : "";
        if (!POSITION.matcher(number).matches()) {
            throw Refused.malformed("refs", "An event of this service is named " + prefix + "4711.");
        }
        return Long.parseLong(number);
    }
}
