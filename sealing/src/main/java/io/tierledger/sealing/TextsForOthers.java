package io.tierledger.sealing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

    record Wanted(@Nullable List<String> refs) {}

    /** By reference; one that names no event with a text is absent. */
    record Answer(Map<String, Text> texts) {}

    /**
     * A text.
     *
     * @param members none where it cannot be shown
     * @param sealed why not: {@code erased}, or for now {@code unavailable}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Text(Map<String, String> members, @Nullable String sealed) {
        static Text of(Opened opened) {
            return new Text(opened instanceof Opened.Text shown ? shown.members() : Map.of(), opened.why());
        }
    }

    @PostMapping("/internal/texts")
    Mono<Answer> texts(@RequestBody Wanted wanted) {
        List<String> refs = wanted.refs();
        if (refs == null || refs.size() > MOST) {
            throw Refused.malformed("refs", "refs are at most " + MOST + " events that gave a text.");
        }
        Map<Long, String> positions = HashMap.newHashMap(refs.size());
        refs.forEach(ref -> positions.put(position(ref), ref));
        return blocking.call(() -> {
            Map<String, Text> found = new HashMap<>();
            texts.at(positions.keySet())
                    .forEach((position, opened) -> found.put(positions.get(position), Text.of(opened)));
            return new Answer(found);
        });
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
