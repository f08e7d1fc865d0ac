package io.tierledger.tier.current;

import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.Refused;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * The ids of {@code ?ids=}, each once, in the order asked. The parameter may be repeated, and a comma stands between two ids; one that is
 * percent-encoded is a sign of an id. Only the address as it was sent tells them apart.
 */
final class AskedIds {
    private static final String NAME = "ids=";

    private AskedIds() {}

    /** @throws Refused 400 for more than fit on a page, or for an empty one */
    static List<String> in(URI address) {
        List<String> ids = Stream.of(address.getRawQuery().split("&", -1))
                .filter(parameter -> parameter.startsWith(NAME))
                .flatMap(parameter ->
                        Stream.of(parameter.substring(NAME.length()).split(",", -1)))
                .map(id -> URLDecoder.decode(id, StandardCharsets.UTF_8))
                .distinct()
                .toList();
        if (ids.size() > Page.MOST) {
            throw Refused.malformed("too-many-ids", "Ask for at most " + Page.MOST + " customers at once.");
        }
        if (ids.stream().anyMatch(String::isBlank)) {
            throw new Refused(400, "empty-parameter").with("field", "ids");
        }
        return ids;
    }
}
