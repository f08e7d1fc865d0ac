package io.tierledger.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/** What stands between two slashes of a path, percent-encoded as it was sent. */
record PathSegment(String encoded) {
    private static final Pattern DOTS = Pattern.compile("(^|[/\\\\])\\.{1,2}([/\\\\]|$)");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    /** Some decode once more than they should; nobody thrice. */
    private static final int DECODERS = 3;

    static List<PathSegment> of(String path) {
        return Stream.of(path.split("/", -1)).map(PathSegment::new).toList();
    }

    /** Whether somebody who decodes it, or decodes it again, finds {@code .} or {@code ..} in it. */
    boolean leadsElsewhere() {
        return Stream.iterate(Optional.of(encoded), Optional::isPresent, text -> text.flatMap(PathSegment::decoded))
                .limit(DECODERS + 1L)
                .flatMap(Optional::stream)
                .anyMatch(text -> DOTS.matcher(text).find());
    }

    /** Whether it is text in UTF-8 without control characters. */
    boolean isText() {
        return decoded(encoded).filter(text -> !CONTROL.matcher(text).find()).isPresent();
    }

    private static Optional<String> decoded(String text) {
        try {
            var bytes = UriUtils.decode(text, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException notEncoded) {
            return Optional.empty();
        }
    }
}
